import { button, emit, h, pointer, uniqueId } from '../core/dom.js';
import { needsAcknowledgement } from '../core/open-review.js';
import { capital } from '../core/text.js';
import { timeElement } from '../core/time.js';
import { flag, riskLevel } from '../words/reading.js';

/** The banner of a risk review: what was seen, and in which words of the patient. */
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
    const title = uniqueId('risk');
    return h('section', { class: 'risk', testid: 'risk-banner', 'aria-labelledby': title },
      h('h3', { id: title }, needsAcknowledgement(detail) ? 'A person needs to look at this now' : 'This message speaks of risk'),
      h('p', {}, level && level !== 'R0' && `${riskLevel(level)} `, flags.length > 0 && `${capital(flags.map(flag).join(', '))}. `,
        'Attune only points; you judge. Please follow your service\u2019s crisis protocol.'),
      evidence.length > 0 && h('ul', { class: 'risk-evidence' }, evidence.map((seen) => h('li', {}, passage(seen)))),
      needsAcknowledgement(detail) && h('p', { class: 'risk-timer' },
        'Not acknowledged yet \u00b7 ', timeElement(detail.receivedAt, 'waiting'), ' ',
        button('Acknowledge\u2026', () => emit(this, 'attune-to-acknowledge'), { class: 'quiet' })));
  }
}

const passage = (seen) => button(`\u201c${seen.quote}\u201d`, ...pointer([seen], 'passage'));

customElements.define('attune-risk', AttuneRisk);
