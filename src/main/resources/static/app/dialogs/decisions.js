// The questions before a decision: who gets what, when, and why.
import { h, uniqueId } from '../core/dom.js';
import { readingSeconds } from '../core/reading-clock.js';
import { wordCount, wordsChanged } from '../core/text.js';
import { marked } from '../components/attune-changes.js';
import { checkList } from '../components/attune-drafts.js';
import { nameOf } from '../words/naming.js';
import { w } from '../words/words.js';
import { ask, reasonField } from './ask.js';

/** Shorter messages are read before anybody can press a key. */
const WORTH_A_REMARK_SECONDS = 8;

/** Gives true when the therapist has seen who receives which words and still wants to send them. */
export function confirmApproval(at, { detail, text, draft, seconds, go = w.dialog.go }) {
  const remarks = [origin(text, draft), haste(detail.message.text, seconds)].filter(Boolean);
  const edited = draft && draft.text !== text;
  return ask(at, {
    title: w.dialog.send,
    body: [
      h('dl', { class: 'recipient' },
        h('div', {}, h('dt', {}, w.dialog.to), h('dd', { testid: 'recipient' }, h('strong', {}, nameOf(detail)), ` · ${detail.patientId}`)),
        h('div', {}, h('dt', {}, w.dialog.length), h('dd', {}, w.editor.words(wordCount(text))))),
      h('p', { class: 'meta' }, w.dialog.exactly),
      h('blockquote', { class: 'exact-text', testid: 'exact-text', tabindex: '0', 'aria-label': w.dialog.reply }, text),
      edited && h('details', { class: 'fold' }, h('summary', {}, w.editor.compareTitle), h('div', { class: 'changes' }, marked(draft.text, text))),
      ...remarks.map(([words, kind]) => h('p', { class: `remark ${kind}` }, words)),
    ],
    back: w.dialog.keepEditing,
    go,
    testid: 'confirm-approve',
  });
}

/** What to know before it is sent, as [words, plain or notable]. */
function origin(text, draft) {
  if (!draft) return null;
  const changed = wordsChanged(draft.text, text);
  return changed === 0 ? [w.dialog.asDrafted, 'notable'] : [w.dialog.changed(changed), 'plain'];
}

function haste(message, seconds) {
  const needed = readingSeconds(message);
  return seconds >= needed || needed < WORTH_A_REMARK_SECONDS ? null : [w.dialog.haste(Math.round(seconds), needed), 'notable'];
}

/** Gives {code, reason}: one of the service's reasons, and words where the therapist adds some. */
export function askDeclineReason(at, detail) {
  const id = uniqueId('code');
  const code = h('select', { id, testid: 'reason-code' }, w.declineReasons.map(([value, label]) => h('option', { value }, label)));
  const reason = reasonField(w.dialog.words, w.dialog.record);
  const answer = () => {
    const words = reason.input.value.trim();
    if (code.value === 'OTHER' && !words) return reason.answer();
    return { code: code.value, reason: words || code.selectedOptions[0].textContent };
  };
  return ask(at, {
    title: w.dialog.decline,
    body: [h('p', {}, w.dialog.declineWho(nameOf(detail))),
      h('div', { class: 'field' }, h('label', { for: id }, w.dialog.declineWhy), code), reason.node],
    go: w.dialog.declineGo, testid: 'confirm-reason', answer, begin: code,
  });
}

export function askEscalateReason(at, detail) {
  const reason = reasonField(w.dialog.escalateWhy, w.dialog.record, w.dialog.escalateHints);
  return ask(at, {
    title: w.dialog.escalate,
    body: [h('p', {}, w.dialog.escalateWho(nameOf(detail))), reason.node],
    go: w.dialog.escalateGo, testid: 'confirm-reason', tone: 'danger', answer: reason.answer, begin: reason.input,
  });
}

/** Gives {until, reason}; `until` as an instant. */
export function askSnooze(at, detail, now = new Date()) {
  const id = uniqueId('until');
  const times = [inHours(now, 3), at9(now, 1), at9(now, ((8 - now.getDay()) % 7) || 7)];
  const until = h('select', { id, testid: 'snooze-until' }, times.map((time, i) => h('option', { value: time.toISOString() }, w.dialog.soon[i])));
  const reason = reasonField(w.dialog.snoozeWhy, w.dialog.record, w.dialog.snoozeHints);
  return ask(at, {
    title: w.dialog.snooze,
    body: [h('p', {}, w.dialog.snoozeWho(nameOf(detail))), h('div', { class: 'field' }, h('label', { for: id }, w.dialog.snoozeUntil), until), reason.node],
    go: w.dialog.snoozeGo, testid: 'confirm-reason', begin: until,
    answer: () => {
      const words = reason.answer();
      return words && { until: until.value, reason: words };
    },
  });
}

/** Gives {to, reason}; whoever has the message is not offered. */
export async function askColleague(at, review) {
  const { detail } = review;
  const others = (await review.colleagues()).filter((id) => id !== detail.therapistId);
  const id = uniqueId('to');
  const to = h('select', { id, testid: 'reassign-to' }, others.map((name) => h('option', { value: name }, name)));
  const reason = reasonField(w.dialog.reassignWhy, w.dialog.record, w.dialog.reassignHints);
  return ask(at, {
    title: w.dialog.reassign,
    body: others.length
      ? [h('p', {}, w.dialog.reassignWho(nameOf(detail))), h('div', { class: 'field' }, h('label', { for: id }, w.dialog.reassignTo), to), reason.node]
      : h('p', {}, w.dialog.noColleague),
    go: others.length > 0 && w.dialog.reassignGo, testid: 'confirm-reason', begin: others.length > 0 ? to : null,
    answer: () => {
      const words = reason.answer();
      return words && { to: to.value, reason: words };
    },
  });
}

const inHours = (now, hours) => new Date(now.getTime() + hours * 3_600_000);
const at9 = (now, days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);

/** What the checks found; the reason to send all the same, where the service allows that. */
export function askOverride(at, { checks, overridable }) {
  const found = checks.filter(({ verdict }) => verdict !== 'PASS');
  const reason = reasonField(w.dialog.overrideWhy, w.dialog.record);
  const list = found.length ? checkList(found) : h('p', {}, w.dialog.noDetail);
  if (!overridable) return ask(at, { title: w.dialog.blocked, body: [h('p', {}, w.dialog.blockedNote), list], back: w.dialog.toText });
  return ask(at, {
    title: w.dialog.override,
    body: [h('p', {}, w.dialog.overrideNote), list, reason.node],
    back: w.dialog.toText, go: w.dialog.overrideGo, testid: 'confirm-reason', tone: 'danger', answer: reason.answer,
  });
}
