import { button, emit, focusOn, h, uniqueId } from '../core/dom.js';
import { Autosave, draftOf } from '../core/autosave.js';
import { isOpen, isUndecided, needsAcknowledgement } from '../core/open-review.js';
import { wordCount } from '../core/text.js';
import { nameOf, sorry, stateName } from '../words/naming.js';
import { w } from '../words/words.js';

const MANY_WORDS = 120;

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

  /** The draft this text came from, or null. */
  get origin() {
    return (this.#review.detail.suggestions?.drafts ?? []).find(({ id }) => id === this.basedOn) ?? null;
  }

  get unsaved() {
    return this.saver.unsaved;
  }

  /** The review as it is now: the text stays as typed, unless nothing was typed here. */
  set detail(detail) {
    if (this.saver.meet(detail)) this.input.value = this.saver.draft.text;
    const locked = needsAcknowledgement(detail);
    const open = isOpen(detail);
    this.hidden = Boolean(detail.proposal) || (detail.hand === 'read' && isUndecided(detail));
    this.input.readOnly = !open;
    this.input.disabled = locked;
    this.lock.hidden = !locked && open;
    this.lock.textContent = locked ? w.editor.locked : w.editor.over(stateName(detail.state));
    this.approve.disabled = locked;
    this.foot.hidden = !open;
    if (!open && detail.reply?.text) this.input.value = detail.reply.text;
    this.input.hidden = !open && !this.text;
    this.hint.hidden = this.line.hidden = this.tools.hidden = !open;
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

  /**
   * Takes a draft over; what stood here can be brought back. The keyboard stops beside the text, not
   * in it: one key more writes on, another approves.
   */
  use({ id, text }) {
    this.#before = { text: this.text, ...(this.basedOn && { basedOn: this.basedOn }) };
    this.#put({ text, basedOn: id });
    this.undo.hidden = !this.#before.text.trim() || this.#before.text === text;
    this.input.scrollTop = 0;
    focusOn(this.heading);
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
      oninput: () => this.#typed(), onblur: () => this.saver.flush(), onkeydown: (event) => this.#pressed(event) });
    this.words = h('span', { testid: 'word-count' });
    this.saved = h('span', { class: 'saved', testid: 'save-state', role: 'status' });
    this.undo = button(w.editor.restore, () => this.#restore(), { class: 'quiet', hidden: true });
    this.line = h('div', { class: 'editor-meta' }, this.words, this.saved, this.undo);
    this.hint = h('p', { class: 'meta', id: hint }, w.editor.hint);
    this.lock = h('p', { class: 'lock', hidden: true });
    this.notices = h('div', { role: 'alert', class: 'notices' });
    this.checks = document.createElement('attune-checks');
    this.changed = document.createElement('attune-changes');
    this.tools = h('div', { class: 'editor-tools' }, this.checks, this.changed);
    this.approve = button(w.editor.approve, () => emit(this, 'attune-approve'), { class: 'primary', testid: 'approve' });
    this.foot = h('div', { class: 'editor-foot' }, this.approve,
      button(w.editor.decline, () => emit(this, 'attune-decline'), { class: 'secondary', testid: 'decline' }),
      button(w.editor.escalate, () => emit(this, 'attune-escalate'), { class: 'secondary', testid: 'escalate' }));
    this.heading = h('h3', { id: title, tabindex: '-1' }, h('label', { for: id }, w.editor.title(nameOf(this.#review.detail))));
    this.replaceChildren(h('section', { class: 'editor', 'aria-labelledby': title },
      this.heading, this.lock, this.input, this.line, this.hint, this.tools, this.notices, this.foot));
  }

  #pressed(event) {
    if (event.key === 'Escape') focusOn(this.heading);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) emit(this, 'attune-approve');
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
    this.words.textContent = n ? [w.editor.words(n), n > MANY_WORDS && w.editor.long].filter(Boolean).join(' · ') : w.editor.begin;
    if (isOpen(this.#review.detail)) this.checks.look(this.#review, this.text);
    this.changed.compare(this.origin, this.text);
  }

  #saySaved() {
    const { state, problem } = this.saver;
    this.saved.textContent = state === 'saved' && !this.saver.draft.text ? '' : w.editor[state];
    this.saved.dataset.state = state;
    if (state === 'stopped') {
      const open = isOpen(this.#review.detail);
      this.notice(sorry(problem, !open), open ? [[w.editor.saveAgain, () => this.saver.flush()]] : []);
    }
    if (state === 'conflict') this.#offerBoth();
  }

  #offerBoth() {
    const theirs = draftOf(this.#review.detail);
    this.notice(w.editor.twoTexts, [
      [w.editor.mine, () => this.saver.settle(this.saver.draft)],
      [w.editor.theirs, () => {
        this.input.value = theirs.text;
        this.#count();
        this.saver.settle(theirs);
      }],
    ]);
  }
}

customElements.define('attune-editor', AttuneEditor);
