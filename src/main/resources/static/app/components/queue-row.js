// One line of the queue.
import { h } from '../core/dom.js';
import { isUndecided } from '../core/open-review.js';
import { timeElement } from '../core/time.js';
import { nameOf, stateName } from '../words/naming.js';
import { w } from '../words/words.js';

/** Says on the button `row` what there is to know of `item`, to `user`. */
export function fillRow(row, item, user) {
  const label = w.priorities[item.priority] ?? item.priority;
  const open = isUndecided(item);
  Object.assign(row.dataset, { id: item.id, externalId: item.externalId, priority: item.priority, state: item.state });
  row.replaceChildren(...[
    h('span', { class: 'row-name' }, nameOf(item)),
    label && h('span', { class: 'chip', dataset: { priority: item.priority } }, label),
    item.awaitingSecond && h('span', { class: 'chip' }, w.queue.second),
    h('span', { class: 'row-when' },
      open && item.dueAt ? [timeElement(item.dueAt, 'due'), ' · '] : '', timeElement(item.receivedAt, open ? 'waiting' : 'ago'),
      item.snoozedUntil && ` · ${w.queue.putOff}`, item.state !== 'PENDING' && ` · ${stateName(item.state)}`, item.claimedBy && item.claimedBy !== user && ` ${w.queue.withSomeone(item.claimedBy)}`)].filter(Boolean));
}
