import { h, uniqueId } from '../core/dom.js';
import { SignedOut } from '../core/session.js';
import { w } from '../words/words.js';
import { checkList } from './attune-drafts.js';

const PAUSE_MS = 700;

/** What the rules of the service say of the text as it is being written; the same rules that approval asks. */
class AttuneChecks extends HTMLElement {
  #timer = 0;
  #asked = 0;
  #text = '';

  connectedCallback() {
    const title = uniqueId('checks');
    this.summary = h('span', { class: 'checks-summary', role: 'status', testid: 'checks-summary' }, w.checks.none);
    this.found = h('div', { testid: 'checks-found' });
    this.replaceChildren(h('section', { class: 'live-checks', 'aria-labelledby': title },
      h('div', { class: 'checks-head' }, h('h4', { id: title }, w.checks.title), this.summary), this.found));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  /** `review` answers check({text}); an empty text has nothing to check. */
  look(review, text) {
    if (text === this.#text) return;
    this.#text = text;
    this.#asked += 1;
    clearTimeout(this.#timer);
    if (!text.trim()) return this.#show(w.checks.none, []);
    this.summary.textContent = w.checks.checking;
    this.#timer = setTimeout(() => this.#check(review, text), PAUSE_MS);
  }

  async #check(review, text) {
    const turn = this.#asked;
    try {
      const { checks } = await review.check({ text });
      if (turn === this.#asked) this.#tell(checks);
    } catch (problem) {
      if (!(problem instanceof SignedOut) && turn === this.#asked) this.#show(w.checks.unavailable, []);
    }
  }

  #tell(checks) {
    const of = (code) => checks.filter(({ verdict }) => verdict === code);
    const [blocks, warnings] = [of('BLOCK'), of('WARN')];
    const words = [blocks.length && w.checks.blocked(blocks.length), warnings.length && w.checks.look(warnings.length)].filter(Boolean);
    this.#show(words.join(', ') || w.checks.good(checks.length), [...blocks, ...warnings]);
  }

  #show(words, others) {
    this.summary.textContent = words;
    this.found.replaceChildren(...(others.length ? [checkList(others)] : []));
  }
}

customElements.define('attune-checks', AttuneChecks);
