import { button, emit, focusOn, h } from '../core/dom.js';
import { isOpen } from '../core/open-review.js';
import { SignedOut } from '../core/session.js';
import { Steps } from './steps.js';
import { timeElement } from '../core/time.js';
import { askDeclineReason, askEscalateReason, confirmApproval } from '../dialogs/decisions.js';
import { PRIORITIES, STATES, holder, nameOf, sorry } from '../words/work.js';

/** One message and its answer: the patient's words first, the reply beside or below them. */
class AttuneReview extends HTMLElement {
  user = null;
  review = null;
  #steps = null;

  connectedCallback() {
    if (this.firstChild) return;
    this.heading = h('h2', { tabindex: '-1', class: 'review-title' }, 'One moment…');
    this.facts = h('p', { class: 'review-facts' });
    this.hold = h('div', { class: 'hold' });
    const back = button('‹ Messages', () => emit(this, 'attune-back'), { class: 'quiet back' });
    this.parts = ['risk', 'message', 'reading', 'thread', 'acknowledge', 'drafts', 'editor', 'history'].map((name) => document.createElement(`attune-${name}`));
    const [risk, message, reading, thread, acknowledge, drafts, editor, history] = this.parts;
    Object.assign(this, { message, acknowledge, drafts, editor });
    acknowledge.user = history.user = this.user;
    this.body = h('div', { class: 'review-body', hidden: true },
      h('div', { class: 'pane said' }, risk, message, reading, thread),
      h('div', { class: 'pane reply' }, acknowledge, drafts, editor, history));
    this.trouble = h('div', { class: 'empty', hidden: true });
    this.append(h('header', { class: 'review-head' }, back, h('div', { class: 'who' }, this.heading, this.facts), this.hold), this.trouble, this.body);
    this.#steps = new Steps(this.review, {
      busy: (busy) => (editor.busy = acknowledge.busy = busy),
      say: (words, actions) => editor.notice(words, actions),
      done: (step) => emit(this, 'attune-done', { step, detail: this.review.detail }),
      write: () => editor.focus(),
    });
    this.#listen();
    this.#load();
  }

  disconnectedCallback() {
    this.editor.saver?.flush();
  }

  get unsaved() {
    return this.editor.saver?.unsaved ?? false;
  }

  focus() {
    focusOn(this.heading);
  }

  /** Fetches the review again when the queue shows a version that did not come from here. */
  async catchUp(version) {
    const { review } = this;
    if (!review.detail || review.busy || this.#steps.busy || version === review.detail.version) return;
    await review.load().catch(() => {});
  }

  async approve() {
    const { editor, review } = this;
    if (!this.#canDecide() || editor.approve.disabled) return;
    const { text, basedOn } = editor;
    if (!text.trim()) {
      editor.notice('There is nothing to send yet.');
      return editor.focus();
    }
    const draft = (review.detail.suggestions?.drafts ?? []).find(({ id }) => id === basedOn);
    const openFor = performance.now() - review.openedAt;
    if (await confirmApproval({ detail: review.detail, text, draft, openFor })) {
      await this.#steps.take('approve', { text, ...(basedOn && { basedOn }) });
    }
  }

  async decline() {
    const reason = this.#canDecide() && (await askDeclineReason(this.review.detail));
    if (reason) await this.#steps.take('decline', { reason });
  }

  async escalate() {
    const reason = this.#canDecide() && (await askEscalateReason(this.review.detail));
    if (reason) await this.#steps.take('escalate', { reason });
  }

  #canDecide() {
    return this.review.detail && isOpen(this.review.detail) && !this.#steps.busy;
  }

  async #load() {
    this.trouble.hidden = true;
    try {
      await this.review.load();
    } catch (problem) {
      if (problem instanceof SignedOut) return;
      this.heading.textContent = 'Not to be had just now';
      this.trouble.replaceChildren(h('p', { role: 'alert' }, sorry(problem)), button('Try again', () => this.#load(), { class: 'secondary' }));
      this.trouble.hidden = false;
    }
  }

  #listen() {
    const on = (name, act) => this.addEventListener(name, (event) => act(event.detail));
    on('attune-point', ({ places, on: lit, reveal }) => (reveal ? this.message.reveal(places) : this.message.point(places, lit)));
    on('attune-use-draft', ({ draft }) => {
      this.drafts.toggle();
      this.editor.use(draft);
    });
    on('attune-approve', () => this.approve());
    on('attune-decline', () => this.decline());
    on('attune-escalate', () => this.escalate());
    on('attune-to-acknowledge', () => this.acknowledge.focus());
    on('attune-acknowledge', async (body) => {
      if (await this.#steps.take('acknowledge-risk', body)) this.editor.focus();
    });
    this.review.addEventListener('change', () => this.#show());
  }

  #show() {
    const { detail } = this.review;
    if (this.body.hidden) {
      this.body.hidden = false;
      this.trouble.hidden = true;
      this.heading.textContent = nameOf(detail);
      this.editor.review = this.review;
    }
    for (const part of this.parts) part.detail = detail;
    this.#head(detail);
  }

  #head(detail) {
    const open = isOpen(detail);
    const held = holder(detail, this.user);
    const elsewhere = held && held !== 'You';
    const label = PRIORITIES[detail.priority];
    this.facts.replaceChildren(
      ...(label ? [h('span', { class: 'chip', dataset: { priority: detail.priority } }, label), ' '] : []),
      detail.patientName ? `${detail.patientId} · ` : '', STATES[detail.state] ?? detail.state, elsewhere ? ` with ${held}` : '',
      ...(open && detail.dueAt ? [' · ', timeElement(detail.dueAt, 'due')] : []));
    const step = !elsewhere && { PENDING: ['Take it on', () => this.#steps.take('claim')], CLAIMED: ['Put it back', () => this.#steps.take('release')] }[detail.state];
    const had = this.hold.contains(document.activeElement);
    this.hold.replaceChildren(...(step ? [button(step[0], step[1], { class: 'secondary', testid: detail.state === 'PENDING' ? 'claim' : 'release' })] : []));
    if (had) this.hold.firstChild?.focus();
  }
}

customElements.define('attune-review', AttuneReview);
