import { button, emit, h, uniqueId } from '../core/dom.js';
import { Autosave, draftOf } from '../core/autosave.js';
import { isOpen, needsAcknowledgement } from '../core/open-review.js';
import { countOf, wordCount } from '../core/text.js';
import { STATES, nameOf, sorry } from '../words/work.js';

const SAID = {
  saved: (saver) => (saver.draft.text ? 'Saved' : ''),
  unsaved: () => 'Not saved yet',
  saving: () => 'Saving…',
  offline: () => 'Not saved yet: no connection. Attune keeps trying.',
  conflict: () => 'Not saved: the text was changed elsewhere.',
  stopped: () => 'Not saved.',
};

/** Where the reply is written. What stands here is what the patient gets, letter by letter. */
class AttuneEditor extends HTMLElement {
  #review = null;
  #before = null;

  set review(review) {
    this.#review = review;
    this.saver = new Autosave(review);
    this.saver.addEventListener('state', () => this.#saySaved());
    this.#build();
    this.input.value = this.saver.draft.text;
    this.#count();
    this.#saySaved();
  }

  get text() {
    return this.input.value;
  }

  get basedOn() {
    return this.saver.draft.basedOn;
  }

  get unsaved() {
    return this.saver.unsaved;
  }

  /** The review as it is now: the text stays as typed, unless nothing was typed here. */
  set detail(detail) {
    if (this.saver.meet(detail)) this.input.value = this.saver.draft.text;
    const locked = needsAcknowledgement(detail);
    const open = isOpen(detail);
    this.input.readOnly = !open;
    this.input.disabled = locked;
    this.lock.hidden = !locked && open;
    this.lock.textContent = locked
      ? 'You can write once the risk is acknowledged above. Escalating is possible at any time.'
      : `${STATES[detail.state] ?? detail.state}. The text can no longer be changed.`;
    this.approve.disabled = locked;
    this.foot.hidden = !open;
    if (!open && detail.reply?.text) this.input.value = detail.reply.text;
    this.input.hidden = !open && !this.text;
    this.hint.hidden = this.line.hidden = !open;
    this.#count();
  }

  set busy(busy) {
    for (const control of this.foot.querySelectorAll('button')) control.disabled = busy;
    this.input.readOnly = busy || !isOpen(this.#review.detail);
    this.approve.disabled = busy || needsAcknowledgement(this.#review.detail);
    this.setAttribute('aria-busy', String(busy));
    if (busy) this.saver.pause();
    else this.saver.resume();
  }

  focus() {
    this.input.focus();
  }

  /** Takes a draft over; what stood here can be brought back. */
  use({ id, text }) {
    this.#before = { text: this.text, ...(this.basedOn && { basedOn: this.basedOn }) };
    this.#put({ text, basedOn: id });
    this.undo.hidden = !this.#before.text.trim() || this.#before.text === text;
    this.focus();
    this.input.setSelectionRange(0, 0);
    this.input.scrollTop = 0;
  }

  /** Says something next to the text, with buttons [label, action] where there is something to do. */
  notice(words, actions = []) {
    const act = (action) => () => {
      this.notices.replaceChildren();
      action();
    };
    this.notices.replaceChildren(...(words ? [h('div', { class: 'notice' }, h('p', {}, words),
      actions.map(([label, action]) => button(label, act(action), { class: 'secondary' })))] : []));
  }

  #build() {
    const [id, hint, title] = [uniqueId('reply'), uniqueId('hint'), uniqueId('title')];
    this.input = h('textarea', { id, testid: 'editor', rows: '10', maxlength: '20000', autocomplete: 'off', 'aria-describedby': hint,
      oninput: () => this.#typed(), onblur: () => this.saver.flush(), onkeydown: (event) => event.key === 'Escape' && this.input.blur() });
    this.words = h('span', { testid: 'word-count' });
    this.saved = h('span', { class: 'saved', testid: 'save-state', role: 'status' });
    this.undo = button('Bring back my text', () => this.#restore(), { class: 'quiet', hidden: true });
    this.line = h('div', { class: 'editor-meta' }, this.words, this.saved, this.undo);
    this.hint = h('p', { class: 'meta', id: hint }, 'Sent exactly as it stands here, and only after you approve it.');
    this.lock = h('p', { class: 'lock', hidden: true });
    this.notices = h('div', { role: 'alert', class: 'notices' });
    this.approve = button('Approve…', () => emit(this, 'attune-approve'), { class: 'primary', testid: 'approve', 'aria-keyshortcuts': 'a' });
    this.foot = h('div', { class: 'editor-foot' }, this.approve,
      button('Close without reply…', () => emit(this, 'attune-decline'), { class: 'secondary', testid: 'decline', 'aria-keyshortcuts': 'x' }),
      button('Escalate…', () => emit(this, 'attune-escalate'), { class: 'secondary', testid: 'escalate', 'aria-keyshortcuts': 's' }));
    this.replaceChildren(h('section', { class: 'editor', 'aria-labelledby': title },
      h('h3', { id: title }, h('label', { for: id }, `Your reply to ${nameOf(this.#review.detail)}`)), this.lock, this.input,
      this.line, this.hint,
      this.notices, this.foot));
  }

  #typed() {
    this.undo.hidden = true;
    const { basedOn } = this.saver.draft;
    this.saver.change({ text: this.text, ...(basedOn && this.text.trim() && { basedOn }) });
    this.#count();
  }

  #put(draft) {
    this.input.value = draft.text;
    this.saver.change(draft);
    this.#count();
  }

  #restore() {
    this.#put(this.#before);
    this.undo.hidden = true;
    this.focus();
  }

  #count() {
    const n = wordCount(this.text);
    const hint = n > 120 ? ' · longer than most helpful replies' : '';
    this.words.textContent = n ? `${countOf(n, 'word')}${hint}` : 'Helpful replies are often 40 to 120 words.';
  }

  #saySaved() {
    const { state, problem } = this.saver;
    this.saved.textContent = SAID[state](this.saver);
    this.saved.dataset.state = state;
    if (state === 'stopped') {
      const { detail } = this.#review;
      this.notice(sorry(problem, detail), isOpen(detail) ? [['Try to save again', () => this.saver.flush()]] : []);
    }
    if (state === 'conflict') this.#offerBoth();
  }

  #offerBoth() {
    const theirs = draftOf(this.#review.detail);
    this.notice('Another window or a colleague saved a different text for this reply. Which one shall stay?', [
      ['Keep what I wrote here', () => this.saver.settle(this.saver.draft)],
      ['Take the other text', () => {
        this.input.value = theirs.text;
        this.#count();
        this.saver.settle(theirs);
      }],
    ]);
  }
}

customElements.define('attune-editor', AttuneEditor);
