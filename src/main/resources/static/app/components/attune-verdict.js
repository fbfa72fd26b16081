import { button, emit, h, uniqueId } from '../core/dom.js';
import { w } from '../words/words.js';

/** After the decision on a test case: that it was one, what was wrong with its drafts, and whether that was seen. */
class AttuneVerdict extends HTMLElement {
  set detail({ seededCheck: check }) {
    this.hidden = !check;
    if (!check || this.firstChild) return;
    const title = uniqueId('verdict');
    const caught = check.verdict === 'CAUGHT';
    this.replaceChildren(h('section', { class: 'verdict', testid: 'verdict', dataset: { verdict: check.verdict }, 'aria-labelledby': title },
      h('p', { class: 'chip' }, w.check.label),
      h('h3', { id: title, tabindex: '-1' }, caught ? w.check.caught : w.check.missed),
      h('p', {}, w.check.invented),
      h('p', {}, h('strong', {}, w.check.flaw), ' ', w.check.flaws[check.flaw] ?? check.flaw),
      check.flawed?.length > 0 && h('ul', {}, check.flawed.map((words) => h('li', {}, h('q', {}, words)))),
      check.teaching && h('p', { class: 'why' }, check.teaching),
      h('p', { class: 'meta' }, w.check.note),
      button(w.check.next, () => emit(this, 'attune-next'), { class: 'primary', testid: 'verdict-next' })));
  }

  focus() {
    this.querySelector('h3')?.focus();
  }
}

customElements.define('attune-verdict', AttuneVerdict);
