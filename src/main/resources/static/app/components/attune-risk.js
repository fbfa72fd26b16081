import { button, emit, h, uniqueId } from '../core/dom.js';
import { needsAcknowledgement } from '../core/open-review.js';
import { capital } from '../core/text.js';
import { exactly, timeElement } from '../core/time.js';
import { flag, riskLevel } from '../words/reading.js';
import { RISK_ACTIONS, actor, nameOf } from '../words/work.js';

/** The banner of a risk review: what was seen, in which words, and who has taken care of it. */
class AttuneRisk extends HTMLElement {
  user = null;
  #drawn = '';

  set detail(detail) {
    const now = JSON.stringify([detail.priority, detail.state, detail.reading?.risk, detail.riskAcknowledged]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.hidden = detail.priority !== 'RISK';
    this.form = null;
    if (this.hidden) this.replaceChildren();
    else this.#draw(detail);
  }

  /** After a refusal the form must be usable again, with its words untouched. */
  set busy(busy) {
    if (this.send) this.send.disabled = busy;
  }

  #draw(detail) {
    const risk = detail.reading?.risk ?? { level: null, flags: [], evidence: [] };
    const title = uniqueId('risk');
    const flags = (risk.flags ?? []).map(flag);
    this.replaceChildren(h('section', { class: 'risk', testid: 'risk-banner', 'aria-labelledby': title },
      h('h3', { id: title }, 'A person needs to look at this now'),
      h('p', {}, risk.level && risk.level !== 'R0' ? `${riskLevel(risk.level)} ` : '', flags.length > 0 && `${capital(flags.join(', '))}. `,
        'Attune only points; you judge. Please follow your service\u2019s crisis protocol. No draft is offered.'),
      this.#evidence(risk.evidence ?? []),
      detail.riskAcknowledged ? this.#acknowledged(detail) : this.#open(detail)));
  }

  #evidence(evidence) {
    return h('ul', { class: 'risk-evidence' }, evidence.map(({ start, end, quote }) => {
      const places = [{ start, end }];
      const point = (on) => () => emit(this, 'attune-point', { places, on });
      return h('li', {}, button(`\u201c${quote}\u201d`, () => emit(this, 'attune-point', { places, on: true, reveal: true }),
        { class: 'passage', onpointerenter: point(true), onpointerleave: point(false), onfocus: point(true), onblur: point(false) }));
    }));
  }

  #acknowledged({ riskAcknowledged, history = [] }) {
    const entry = history.findLast(({ action }) => /acknowledg/i.test(action)) ?? {};
    const { at, by, actor: who, action, note } = { ...entry, ...(riskAcknowledged === true ? {} : riskAcknowledged) };
    const done = RISK_ACTIONS.find(([code]) => code === action)?.[1];
    const name = by ?? who;
    return h('div', { class: 'risk-done' },
      h('p', {}, h('strong', {}, 'Acknowledged'), name && ` by ${actor(name, this.user)}`, at && ` · ${exactly(at)}`, done && ` · ${done}`),
      note && h('p', {}, note));
  }

  #open(detail) {
    if (!needsAcknowledgement(detail)) return h('p', {}, 'Not acknowledged.');
    const [action, note, problem] = [uniqueId('action'), uniqueId('note'), uniqueId('problem')];
    this.action = h('select', { id: action, testid: 'ack-action', 'aria-describedby': problem },
      h('option', { value: '' }, 'Choose what fits best'),
      RISK_ACTIONS.map(([value, label]) => h('option', { value }, label)));
    this.note = h('textarea', { id: note, testid: 'ack-note', rows: '3', autocomplete: 'off', maxlength: '2000' });
    this.problem = h('p', { class: 'problem', role: 'alert', id: problem });
    this.send = h('button', { type: 'submit', class: 'danger', testid: 'ack-submit' }, 'Acknowledge in my name');
    return h('form', { class: 'stack ack', novalidate: true, onsubmit: (event) => this.#submit(event) },
      h('p', { class: 'risk-timer' }, 'Not acknowledged yet · ', timeElement(detail.receivedAt, 'waiting')),
      h('div', { class: 'field' }, h('label', { for: action }, 'What did you do?'), this.action),
      h('div', { class: 'field' }, h('label', { for: note }, `Note for the record about ${nameOf(detail)}`), this.note),
      this.problem, this.send);
  }

  #submit(event) {
    event.preventDefault();
    const [action, note] = [this.action.value, this.note.value.trim()];
    this.problem.textContent = action ? (note ? '' : 'Please add a short note: what was said or done, and when.') : 'Please choose what you did.';
    if (action && note) emit(this, 'attune-acknowledge', { action, note });
    else (action ? this.note : this.action).focus();
  }
}

customElements.define('attune-risk', AttuneRisk);
