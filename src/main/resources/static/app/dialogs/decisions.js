// The questions before a decision: who gets what, and why.
import { h } from '../core/dom.js';
import { countOf, wordCount, wordsChanged } from '../core/text.js';
import { checkList } from '../components/attune-drafts.js';
import { nameOf } from '../words/work.js';
import { ask, reasonField } from './ask.js';

const READING_WORDS_PER_MINUTE = 250;
const RECORD = 'This is kept in the record. Please leave out names and what the patient wrote.';

/** Gives true when the therapist has seen who receives which words and still wants to send them. */
export function confirmApproval({ detail, text, draft, openFor }) {
  const remarks = [origin(text, draft), haste(detail.message.text, openFor)].filter(Boolean);
  return ask({
    title: 'Send this reply?',
    body: [
      h('dl', { class: 'recipient' },
        h('div', {}, h('dt', {}, 'To'), h('dd', { testid: 'recipient' }, h('strong', {}, nameOf(detail)), ` · ${detail.patientId}`)),
        h('div', {}, h('dt', {}, 'Length'), h('dd', {}, countOf(wordCount(text), 'word')))),
      h('p', { class: 'meta' }, 'They receive exactly this, in your name:'),
      h('blockquote', { class: 'exact-text', testid: 'exact-text', tabindex: '0', 'aria-label': 'The reply' }, text),
      ...remarks.map((words) => h('p', { class: 'remark' }, words)),
    ],
    back: 'Keep editing',
    go: 'Approve and send',
    testid: 'confirm-approve',
  });
}

function origin(text, draft) {
  if (!draft) return null;
  const changed = wordsChanged(draft.text, text);
  return changed === 0
    ? 'This is a draft as Attune wrote it. Does it sound like you, and like an answer to this person?'
    : `Based on a draft, with ${countOf(changed, 'word')} changed by you.`;
}

function haste(message, openFor) {
  const needed = (wordCount(message) / READING_WORDS_PER_MINUTE) * 60;
  const seconds = Math.round(openFor / 1000);
  if (seconds >= needed || needed < 8) return null;
  return `You opened this message ${countOf(seconds, 'second')} ago; reading it takes about ${Math.round(needed)}. Have another look if you need one.`;
}

export function askDeclineReason(detail) {
  const reason = reasonField('Why is no reply needed?', RECORD, ['Answered by phone', 'We will talk about it in the session', 'Thanks only, no reply needed']);
  return ask({
    title: 'Close without a reply?',
    body: [h('p', {}, `${nameOf(detail)} gets no answer to this message from here.`), reason.node],
    go: 'Close without a reply', testid: 'confirm-reason', answer: reason.answer, begin: reason.input,
  });
}

export function askEscalateReason(detail) {
  const reason = reasonField('What should your colleague know?', RECORD, ['Risk: please take over', 'Outside my competence', 'I need a second opinion']);
  return ask({
    title: 'Escalate to a supervisor?',
    body: [h('p', {}, `The message of ${nameOf(detail)} leaves your queue and your service is told. Nothing is sent to the patient.`), reason.node],
    go: 'Escalate', testid: 'confirm-reason', tone: 'danger', answer: reason.answer, begin: reason.input,
  });
}

/** What the checks found; the reason to send all the same, where the service allows that. */
export function askOverride({ checks, overridable }) {
  const found = checks.filter(({ verdict }) => verdict !== 'PASS');
  const reason = reasonField('Why is it right to send it all the same?', RECORD);
  const list = found.length ? checkList(found) : h('p', {}, 'The checks gave no more detail.');
  if (!overridable) {
    return ask({ title: 'This reply cannot be sent as it is', body: [h('p', {}, 'Nothing was sent. Please change these points:'), list], back: 'Back to the text' });
  }
  return ask({
    title: 'The checks ask you to look again',
    body: [h('p', {}, 'Nothing was sent yet. You know the patient, the checks do not.'), list, reason.node],
    back: 'Back to the text', go: 'Send with this reason', testid: 'confirm-reason', tone: 'danger', answer: reason.answer,
  });
}
