import { button, h, uniqueId } from '../core/dom.js';
import { changes } from '../core/diff.js';
import { w } from '../words/words.js';

/** The therapist's text against the draft it came from, on request: what was taken out, what was put in. */
class AttuneChanges extends HTMLElement {
  #draft = null;
  #text = '';

  connectedCallback() {
    const id = uniqueId('changes');
    this.shown = h('div', { id, class: 'changes', testid: 'changes', role: 'group', 'aria-label': w.editor.compareTitle, hidden: true });
    this.opener = button(w.editor.compare, () => this.#toggle(), { class: 'quiet', testid: 'compare', 'aria-expanded': 'false', 'aria-controls': id });
    this.replaceChildren(this.opener, this.shown);
    this.hidden = true;
  }

  /** The draft the text is based on, or null; and the text as it stands. */
  compare(draft, text) {
    this.#draft = draft;
    this.#text = text;
    this.hidden = !draft || draft.text === text;
    if (!this.hidden && !this.shown.hidden) this.#draw();
  }

  #toggle() {
    this.shown.hidden = !this.shown.hidden;
    this.opener.textContent = this.shown.hidden ? w.editor.compare : w.editor.compareHide;
    this.opener.setAttribute('aria-expanded', String(!this.shown.hidden));
    if (!this.shown.hidden) this.#draw();
  }

  #draw() {
    this.shown.replaceChildren(...marked(this.#draft.text, this.#text));
  }
}

/** Nodes that show two texts as one: <del> and <ins> with words for those who cannot see them. */
export function marked(before, after) {
  return changes(before, after).map(({ kind, text }) => {
    if (kind === 'same') return document.createTextNode(text);
    const said = kind === 'added' ? w.editor.added : w.editor.removed;
    return h(kind === 'added' ? 'ins' : 'del', {}, h('span', { class: 'visually-hidden' }, `[${said}: `), text, h('span', { class: 'visually-hidden' }, ']'));
  });
}

customElements.define('attune-changes', AttuneChanges);
