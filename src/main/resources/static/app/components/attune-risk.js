import { button, emit, h, pointer, uniqueId } from '../core/dom.js';
import { needsAcknowledgement } from '../core/open-review.js';
import { capital } from '../core/text.js';
import { timeElement } from '../core/time.js';
import { flag, riskLevel } from '../words/naming.js';
import { w } from '../words/words.js';

/** The banner of a risk review: what was seen, since when it waits, in which words of the patient. */
class AttuneRisk extends HTMLElement {
  #drawn = '';

  set detail(detail) {
    const now = JSON.stringify([detail.priority, detail.state, detail.reading?.risk, detail.riskAcknowledged]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.hidden = detail.priority !== 'RISK';
    this.replaceChildren(...(this.hidden ? [] : [this.#banner(detail)]));
  }

  #banner(detail) {
    const { level, flags = [], evidence = [] } = detail.reading?.risk ?? {};
    const [title, waits] = [uniqueId('risk'), needsAcknowledgement(detail)];
    return h('section', { class: 'risk', testid: 'risk-banner', 'aria-labelledby': title },
      h('h3', { id: title }, h('span', { class: 'sign', 'aria-hidden': 'true' }, '!'), waits ? w.risk.now : w.risk.speaks),
      h('p', {}, level && level !== 'R0' && `${riskLevel(level)} `, flags.length > 0 && `${capital(flags.map(flag).join(', '))}. `, w.risk.points),
      waits && h('p', { class: 'risk-timer', testid: 'risk-timer' },
        w.risk.waiting, ' · ', timeElement(detail.receivedAt, 'waiting'), ' · ', timeElement(detail.acknowledgeBy ?? detail.dueAt, 'due'), ' ',
        button(w.risk.acknowledge, () => emit(this, 'attune-to-acknowledge'), { class: 'quiet' })),
      evidence.length > 0 && h('ul', { class: 'risk-evidence', 'aria-label': w.risk.words }, outermost(evidence).map((seen) => h('li', {}, passage(seen)))));
  }
}

/** Rules find words within words; to a reader the widest passage says it all. */
function outermost(evidence) {
  const within = (a, b) => b.start <= a.start && a.end <= b.end;
  return evidence.filter((seen, i) => !evidence.some((other, j) => i !== j && within(seen, other) && (!within(other, seen) || j < i)));
}

const passage = (seen) => button(`\u201c${seen.quote}\u201d`, ...pointer([seen], 'passage', w.message.showIt));

customElements.define('attune-risk', AttuneRisk);
