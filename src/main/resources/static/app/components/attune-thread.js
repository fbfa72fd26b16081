import { h } from '../core/dom.js';
import { briefly } from '../core/time.js';
import { nameOf, strain } from '../words/naming.js';
import { w } from '../words/words.js';

/** The last reply and what came just before it are in sight; what is older waits behind a line. */
const IN_SIGHT = 2;

/** What was said before, oldest first, what this message makes of it, and what has come since. */
class AttuneThread extends HTMLElement {
  #drawn = '';

  set detail(detail) {
    const turns = (detail.thread ?? []).filter((turn) => !isTheMessage(turn, detail.message));
    const facts = factsOf(detail);
    const now = JSON.stringify([turns, facts]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const later = turns.filter((turn) => isLater(turn, detail.message));
    const earlier = turns.filter((turn) => !later.includes(turn));
    const name = nameOf(detail);
    this.replaceChildren(
      ...(earlier.length ? this.#earlier(earlier, name) : [h('p', { class: 'meta first-message' }, w.thread.first)]),
      ...(facts.length ? [h('ul', { class: 'thread-facts', 'aria-label': w.thread.facts, testid: 'thread-facts' }, facts.map(fact))] : []),
      ...(later.length ? [this.#later(later, name)] : []));
  }

  #earlier(turns, name) {
    const [old, recent] = [turns.slice(0, -IN_SIGHT), turns.slice(-IN_SIGHT)];
    return [
      ...(old.length ? [h('details', { class: 'fold' }, h('summary', {}, h('h3', {}, w.thread.before(turns.length))), list(old, name))] : [h('h3', {}, w.thread.before(turns.length))]),
      list(recent, name)];
  }

  #later(turns, name) {
    return h('section', { class: 'since', tabindex: '-1', testid: 'since' }, h('h3', {}, w.thread.after(turns.length)), list(turns, name));
  }
}

/** [words, passages they rest on] for everything the reading has to say of the conversation. */
function factsOf({ reading, desk }) {
  const { brevity, notTakenUp = [], unanswered = [], returning = [], repeated = [], mood } = reading?.thread ?? {};
  return [
    [unanswered.length && w.thread.unanswered, unanswered],
    [notTakenUp.length && w.thread.notTakenUp, notTakenUp],
    [returning.length && w.thread.returning, returning],
    ...repeated.map(({ label, earlier }) => [w.thread.repeated(strain(label)), earlier]),
    [brevity && w.thread.shorter(brevity.words, Math.round(brevity.usualWords)), []],
    [desk?.emotionAnalysis !== false && w.thread.mood[mood], []],
  ].filter(([words]) => words).map(([words, passages]) => [words, [...new Set(passages.map(({ quote }) => quote))]]);
}

const fact = ([words, quotes]) => h('li', {}, words, quotes.map((quote) => [' ', h('q', {}, quote)]));

const list = (turns, name) => h('ol', { class: 'thread' }, turns.map((turn) => turnRow(turn, name)));

function turnRow(turn, patient) {
  const byPatient = isPatient(turn);
  return h('li', { dataset: { from: byPatient ? 'patient' : 'therapist' } },
    h('p', { class: 'meta' }, byPatient ? patient : w.thread.yours, turn.sentAt && ` · ${briefly(turn.sentAt)}`),
    h('p', { class: byPatient ? 'turn patient-text' : 'turn' }, turn.text));
}

const isPatient = (turn) => String(turn.from).toLowerCase() === 'patient';

const isTheMessage = (turn, message) =>
  turn.text === message.text && (!turn.sentAt || !message.sentAt || turn.sentAt === message.sentAt);

const isLater = (turn, message) => Boolean(turn.sentAt && message.sentAt && turn.sentAt > message.sentAt);

/** How many messages of the patient are newer than the one on the desk. */
export const newerMessages = ({ thread = [], message }) => thread.filter((turn) => isPatient(turn) && isLater(turn, message)).length;

customElements.define('attune-thread', AttuneThread);
