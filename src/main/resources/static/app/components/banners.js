// What has changed around a review while somebody works on it: one line each, above the words.
import { button, emit, h } from '../core/dom.js';
import { isOpen } from '../core/open-review.js';
import { briefly } from '../core/time.js';
import { holder, nameOf } from '../words/naming.js';
import { w } from '../words/words.js';
import { newerMessages } from './attune-thread.js';

/** The banners of a review as nodes; `at` hears "attune-to-newer" when the newer messages are asked for. */
export function banners(at, detail, { user, changedBy }) {
  if (!isOpen(detail)) return [];
  const by = holder(detail);
  const elsewhere = by && by !== user;
  const newer = newerMessages(detail);
  const said = [
    elsewhere && banner('collision', w.review.colleague(by)),
    changedBy && !elsewhere && banner('changed', w.review.changed(changedBy)),
    newer > 0 && banner('stale', w.review.wroteAgain(nameOf(detail), newer), button(w.review.readThem, () => emit(at, 'attune-to-newer'), { class: 'secondary' })),
    detail.stale && newer === 0 && banner('stale', w.review.stale),
    detail.awaitingSecond && banner('second', w.review.second),
    detail.snoozedUntil && banner('snoozed', w.review.snoozed(briefly(detail.snoozedUntil))),
  ];
  return said.filter(Boolean);
}

const banner = (kind, words, action) => h('p', { class: 'banner', dataset: { kind }, testid: `banner-${kind}` }, words, action && [' ', action]);
