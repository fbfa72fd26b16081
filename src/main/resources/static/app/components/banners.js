// What has changed around a review while somebody works on it: one line each, above the words.
import { button, emit, h } from '../core/dom.js';
import { isUndecided } from '../core/open-review.js';
import { briefly } from '../core/time.js';
import { holder, nameOf } from '../words/naming.js';
import { w } from '../words/words.js';
import { newerMessages } from './attune-thread.js';

/** The banners of a review as nodes; `at` hears "attune-to-newer" when the newer messages are asked for. */
export function banners(at, detail, { user, changedBy, lapsed }) {
  if (!isUndecided(detail)) return [];
  const by = holder(detail);
  const elsewhere = by && by !== user && !detail.awaitingSecond;
  const over = (lapsed || endedFor(detail, user)) && !elsewhere;
  const newer = newerMessages(detail);
  const said = [
    elsewhere && banner('collision', w.review.colleague(by)),
    over && banner('lapsed', w.review.lapsed, detail.state === 'PENDING' && button(w.review.claimAgain, () => emit(at, 'attune-claim'), { class: 'secondary' })),
    changedBy && !elsewhere && !over && banner('changed', w.review.changed(changedBy)),
    newer > 0 && banner('stale', w.review.wroteAgain(nameOf(detail), newer), button(w.review.readThem, () => emit(at, 'attune-to-newer'), { class: 'secondary' })),
    detail.stale && newer === 0 && banner('stale', w.review.stale),
    detail.awaitingSecond && detail.hand !== 'confirm' && banner('second', w.review.second),
    detail.escalationReason && banner('escalated', w.review.escalatedBecause(detail.escalationReason)),
    detail.snoozedUntil && banner('snoozed', w.review.snoozed(briefly(detail.snoozedUntil))),
  ];
  return said.filter(Boolean);
}

/** Whether this person's claim ran out and nobody has taken the message on since. */
function endedFor({ state, history = [] }, user) {
  const last = history.at(-1);
  return state === 'PENDING' && last?.action === 'claim-ended' && last.note === user;
}

const banner = (kind, words, action) => h('p', { class: 'banner', dataset: { kind }, testid: `banner-${kind}` }, words, action && [' ', action]);
