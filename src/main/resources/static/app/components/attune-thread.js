import { h } from '../core/dom.js';
import { countOf } from '../core/text.js';
import { briefly } from '../core/time.js';
import { nameOf } from '../words/work.js';

const SHORT_ENOUGH = 2;

/** What was said before, oldest first; folded away when it is long. */
class AttuneThread extends HTMLElement {
  #drawn = '';

  set detail(detail) {
    const turns = (detail.thread ?? []).filter((turn) => !isTheMessage(turn, detail.message));
    const now = JSON.stringify(turns);
    if (now === this.#drawn) return;
    this.#drawn = now;
    if (!turns.length) {
      this.replaceChildren(h('p', { class: 'meta first-message' }, 'This is the first message of the conversation.'));
      return;
    }
    this.replaceChildren(h('details', { class: 'fold', open: turns.length <= SHORT_ENOUGH },
      h('summary', {}, h('h3', {}, `Before this: ${countOf(turns.length, 'message')}`)),
      h('ol', { class: 'thread' }, turns.map((turn) => turnRow(turn, nameOf(detail))))));
  }
}

function turnRow(turn, patient) {
  const byPatient = String(turn.from).toLowerCase() === 'patient';
  return h('li', { dataset: { from: byPatient ? 'patient' : 'therapist' } },
    h('p', { class: 'meta' }, byPatient ? patient : 'You or a colleague', turn.sentAt && ` · ${briefly(turn.sentAt)}`),
    h('p', { class: byPatient ? 'turn patient-text' : 'turn' }, turn.text));
}

const isTheMessage = (turn, message) =>
  turn.text === message.text && (!turn.sentAt || !message.sentAt || turn.sentAt === message.sentAt);

customElements.define('attune-thread', AttuneThread);
