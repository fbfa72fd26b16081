import { emit, h, uniqueId } from '../core/dom.js';
import { needsAcknowledgement } from '../core/open-review.js';
import { exactly } from '../core/time.js';
import { actor, idOf, nameOf } from '../words/naming.js';
import { w } from '../words/words.js';

/** Where a person says, in their own name, what they did about a risk; before that nobody can reply. */
class AttuneAcknowledge extends HTMLElement {
  user = null;
  #drawn = '';

  set detail(detail) {
    const now = JSON.stringify([detail.priority, detail.state, detail.riskAcknowledged]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.hidden = detail.priority !== 'RISK';
    this.send = null;
    if (this.hidden) this.replaceChildren();
    else this.replaceChildren(needsAcknowledgement(detail) ? this.#form(detail) : this.#done(detail));
  }

  /** After a refusal the form must be usable again, with its words untouched. */
  set busy(busy) {
    if (this.send) this.send.disabled = busy;
  }

  focus() {
    this.action?.scrollIntoView({ block: 'center' });
    this.action?.focus({ preventScroll: true });
  }

  #done({ riskAcknowledged, history = [] }) {
    if (!riskAcknowledged) return h('p', { class: 'lock' }, w.risk.not);
    const entry = history.findLast(({ action }) => /acknowledg/i.test(action)) ?? {};
    const told = riskAcknowledged === true ? entry : { ...entry, ...riskAcknowledged };
    const did = w.riskActions.find(([code]) => code === told.action)?.[1];
    const name = told.by ?? told.actor;
    return h('div', { class: 'acknowledged' },
      h('p', {}, h('strong', {}, w.risk.done), name && (idOf(name) === this.user ? w.risk.byYou : w.risk.by(actor(name, this.user))), told.at && ` \u00b7 ${exactly(told.at)}`),
      (did || told.note) && h('p', {}, [did, told.note].filter(Boolean).join(' \u2013 ')));
  }

  #form(detail) {
    const [title, action, note, problem] = ['ack', 'action', 'note', 'problem'].map(uniqueId);
    this.action = h('select', { id: action, testid: 'ack-action', 'aria-describedby': problem },
      h('option', { value: '' }, w.risk.choose),
      w.riskActions.map(([value, label]) => h('option', { value }, label)));
    this.note = h('textarea', { id: note, testid: 'ack-note', rows: '3', autocomplete: 'off', maxlength: '2000', 'aria-describedby': problem });
    this.problem = h('p', { class: 'problem', role: 'alert', id: problem });
    this.send = h('button', { type: 'submit', class: 'danger', testid: 'ack-submit' }, w.risk.submit);
    return h('form', { class: 'ack stack', novalidate: true, 'aria-labelledby': title, onsubmit: (event) => this.#submit(event) },
      h('h3', { id: title }, w.risk.first), protocol(detail),
      h('div', { class: 'field' }, h('label', { for: action }, w.risk.what), this.action),
      h('div', { class: 'field' }, h('label', { for: note }, w.risk.note(nameOf(detail))), this.note),
      this.problem, this.send);
  }

  #submit(event) {
    event.preventDefault();
    const [action, note] = [this.action.value, this.note.value.trim()];
    if (action && note) {
      this.problem.textContent = '';
      return emit(this, 'attune-acknowledge', { action, note });
    }
    this.problem.textContent = action ? w.risk.noteFirst : w.risk.chooseFirst;
    (action ? this.note : this.action).focus();
  }
}

/** What the service does about risk, in its own steps, and whom to call. */
function protocol({ desk }) {
  const { protocol: steps, numbers = [] } = desk?.risk ?? {};
  return h('div', { class: 'protocol' }, h('h4', {}, w.risk.protocol), h('p', {}, steps || w.risk.noProtocol),
    numbers.length > 0 && h('ul', { 'aria-label': w.risk.numbers }, numbers.map(({ name, number }) => h('li', {}, `${name}: `, h('strong', {}, number)))));
}

customElements.define('attune-acknowledge', AttuneAcknowledge);
