// What stands beside the name of whoever wrote: how urgent, with whom, due when; and who has it next.
import { activeIn, button, h } from '../core/dom.js';
import { isOpen, isUndecided } from '../core/open-review.js';
import { timeElement } from '../core/time.js';
import { holder, stateName } from '../words/naming.js';
import { w } from '../words/words.js';

const elsewhere = (detail, user) => {
  const by = holder(detail);
  return by && by !== user ? by : null;
};

/** Fills the line below the name. */
export function sayFacts(node, detail, user) {
  const label = w.priorities[detail.priority];
  const by = elsewhere(detail, user);
  node.replaceChildren(
    ...(label ? [h('span', { class: 'chip', dataset: { priority: detail.priority } }, label), ' '] : []),
    detail.patientName ? `${detail.patientId} · ` : '', stateName(detail.state), by ? ` ${w.review.with(by)}` : '',
    ...(isUndecided(detail) && detail.dueAt ? [' · ', timeElement(detail.dueAt, 'due')] : []));
}

/** Fills the place of the buttons: those that ask first are `decisions`, `take` takes a step by name. */
export function offerSteps(node, detail, { at, user, decisions, take }) {
  const step = isOpen(detail) && !elsewhere(detail, user) && { PENDING: [w.review.claim, 'claim'], CLAIMED: [w.review.release, 'release'] }[detail.state];
  const had = node.contains(activeIn(at));
  node.replaceChildren(...[
    isUndecided(detail) && button(w.review.reassign, () => decisions.reassign(), { class: 'quiet', testid: 'reassign' }),
    step && button(w.review.snooze, () => decisions.snooze(), { class: 'quiet', testid: 'snooze' }),
    step && button(step[0], () => take(step[1]), { class: 'secondary', testid: step[1] }),
  ].filter(Boolean));
  if (had) node.lastChild?.focus();
}
