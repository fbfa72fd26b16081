import { button, emit, h, uniqueId } from '../core/dom.js';
import { isUndecided } from '../core/open-review.js';
import { wordCount } from '../core/text.js';
import { briefly } from '../core/time.js';
import { nameOf, rule } from '../words/naming.js';
import { w } from '../words/words.js';
import { marked } from './attune-changes.js';

/** A proposed reply: a second person reads it and confirms exactly this text, or sends it back. Or why one only reads. */
class AttuneSecond extends HTMLElement {
  #drawn = '';

  set detail(detail) {
    const { proposal, hand } = detail;
    const reader = hand === 'read' && isUndecided(detail);
    const now = JSON.stringify([proposal, hand, reader]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.hidden = !proposal && !reader;
    this.replaceChildren(...(proposal ? [this.#view(detail)] : reader ? [h('p', { class: 'lock' }, w.review.readOnly)] : []));
  }

  set busy(busy) {
    for (const control of this.querySelectorAll('button')) control.disabled = busy;
  }

  #view({ proposal, hand, suggestions, ...detail }) {
    const title = uniqueId('second');
    const draft = suggestions?.drafts?.find(({ id }) => id === proposal.basedOn);
    const own = hand === 'wait';
    return h('section', { class: 'second', testid: 'second', 'aria-labelledby': title },
      h('h3', { id: title, tabindex: '-1' }, own ? w.second.yours : w.second.title(proposal.by, nameOf(detail))),
      h('p', { class: 'meta' }, `${briefly(proposal.at)} · ${w.editor.words(wordCount(proposal.text))}`),
      h('blockquote', { class: 'exact-text', testid: 'proposal', tabindex: '0', 'aria-label': w.dialog.reply }, proposal.text),
      proposal.overridden?.length > 0 && h('p', { class: 'remark' }, w.second.overrode(proposal.overridden.map(rule).join(', ')), proposal.overrideReason && ` \u201c${proposal.overrideReason}\u201d`),
      draft && draft.text !== proposal.text && h('details', { class: 'fold' }, h('summary', {}, w.second.changed), h('div', { class: 'changes' }, marked(draft.text, proposal.text))),
      h('p', {}, own ? w.second.wait : hand === 'confirm' ? w.second.read : w.second.others),
      h('div', { class: 'editor-foot' },
        hand === 'confirm' && button(w.second.confirm, () => emit(this, 'attune-confirm'), { class: 'primary', testid: 'confirm-second' }),
        hand === 'confirm' && button(w.second.back, () => emit(this, 'attune-send-back'), { class: 'secondary', testid: 'send-back' }),
        own && button(w.second.withdraw, () => emit(this, 'attune-withdraw'), { class: 'secondary', testid: 'withdraw' })));
  }
}

customElements.define('attune-second', AttuneSecond);
