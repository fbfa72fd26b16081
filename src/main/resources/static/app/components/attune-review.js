import { button, emit, focusOn, h } from '../core/dom.js';
import { Lease } from '../core/lease.js';
import { ReadingClock, revealSeconds } from '../core/reading-clock.js';
import { SignedOut } from '../core/session.js';
import { holder, nameOf, sorry } from '../words/naming.js';
import { w } from '../words/words.js';
import { banners } from './banners.js';
import { Decisions } from './decisions.js';
import { offerSteps, sayFacts } from './review-head.js';
import { Steps } from './steps.js';

const PARTS = ['risk', 'message', 'thread', 'reading', 'verdict', 'acknowledge', 'second', 'drafts', 'editor', 'history'];

/** One message and its answer: the patient's words first, the reply beside or below them. */
class AttuneReview extends HTMLElement {
  user = null;
  review = null;
  #steps = null;
  #clock = null;
  #changedBy = null;
  #lapse = false;

  connectedCallback() {
    if (this.firstChild) return;
    this.heading = h('h2', { tabindex: '-1', class: 'review-title' }, w.review.moment);
    this.facts = h('p', { class: 'review-facts' });
    this.hold = h('div', { class: 'hold' });
    const back = button(w.review.back, () => emit(this, 'attune-back'), { class: 'quiet back' });
    this.parts = PARTS.map((name) => document.createElement(`attune-${name}`));
    const [risk, message, thread, reading, verdict, acknowledge, second, drafts, editor, history] = this.parts;
    Object.assign(this, { message, verdict, acknowledge, second, drafts, editor, thread });
    acknowledge.user = history.user = this.user;
    this.banners = h('div', { class: 'banners', role: 'status', testid: 'banners' });
    this.body = h('div', { class: 'review-body', hidden: true },
      h('div', { class: 'pane said', role: 'group', 'aria-label': w.bar.message, tabindex: '0' }, risk, message, thread, reading),
      h('div', { class: 'pane reply' }, verdict, acknowledge, second, drafts, editor, history));
    this.trouble = h('div', { class: 'empty', hidden: true });
    this.append(
      h('header', { class: 'review-head' }, back, h('div', { class: 'who' }, this.heading, this.facts), this.hold),
      this.banners, this.trouble, this.body);
    this.#steps = new Steps(this.review, {
      node: this,
      busy: (busy) => (editor.busy = acknowledge.busy = second.busy = busy),
      say: (words, actions) => editor.notice(words, actions),
      done: (step, begun) => emit(this, 'attune-done', { step, begun, detail: this.review.detail }),
      write: () => editor.focus(),
    });
    this.decisions = new Decisions(this, this.#steps);
    this.lease = new Lease(this, { renew: () => this.#renew(), lapsed: () => this.#lapsed() });
    this.#listen();
    this.#load();
  }

  disconnectedCallback() {
    this.editor.saver?.flush();
    this.lease?.stop();
    this.#clock?.stop();
    this.#clock = null;
  }

  get unsaved() {
    return this.editor.saver?.unsaved ?? false;
  }

  focus() {
    focusOn(this.heading);
  }

  /** Fetches the review again when its version did not come from here; `by` says who changed it. */
  async catchUp(version, by) {
    const { review } = this;
    if (!review.detail || review.busy || this.#steps.busy || !(version > review.detail.version)) return;
    this.#changedBy = by && by !== this.user ? by : null;
    await review.load().catch((problem) => problem.status === 404 && this.editor.notice(w.sorry.passedOn));
  }

  /** How long the words have been in sight. */
  get seconds() {
    return this.#clock?.seconds ?? 0;
  }

  #renew() {
    if (!this.review.busy && !this.#steps.busy) this.review.act('renew').catch(() => {});
  }

  /** The claim is over by the clock; the server may not have noticed yet. */
  #lapsed() {
    if (this.review.busy || this.#steps.busy) return;
    this.lease.hold(null, 0);
    this.#lapse = true;
    this.#banners();
    this.review.load().catch(() => {});
  }

  async #load() {
    this.trouble.hidden = true;
    try {
      await this.review.load();
    } catch (problem) {
      if (problem instanceof SignedOut) return;
      this.heading.textContent = w.review.unavailable;
      this.trouble.replaceChildren(h('p', { role: 'alert' }, sorry(problem)), button(w.review.retry, () => this.#load(), { class: 'secondary' }));
      this.trouble.hidden = false;
    }
  }

  #listen() {
    const on = (name, act) => this.addEventListener(name, (event) => act(event.detail));
    on('attune-point', ({ places, on: lit, reveal }) => (reveal ? this.message.reveal(places) : this.message.point(places, lit)));
    on('attune-use-draft', ({ draft }) => this.editor.use(draft));
    on('attune-approve', () => this.decisions.approve());
    on('attune-decline', () => this.decisions.decline());
    on('attune-escalate', () => this.decisions.escalate());
    on('attune-confirm', () => this.decisions.confirm());
    on('attune-send-back', () => this.#steps.take('release'));
    on('attune-withdraw', () => this.#steps.take('undo'));
    on('attune-claim', () => this.#steps.take('claim'));
    on('attune-to-acknowledge', () => this.acknowledge.focus());
    on('attune-to-newer', () => focusOn(this.thread.querySelector('.since')));
    on('attune-acknowledge', async (body) => {
      if (await this.#steps.take('acknowledge-risk', body)) this.editor.focus();
    });
    this.review.addEventListener('change', () => this.#show());
  }

  #show() {
    const { detail } = this.review;
    if (this.body.hidden) {
      // Left again before it came
      if (!this.isConnected) return;
      this.body.hidden = false;
      this.trouble.hidden = true;
      this.heading.textContent = nameOf(detail);
      this.editor.review = this.review;
    }
    for (const part of this.parts) part.detail = detail;
    const mine = detail.state === 'CLAIMED' && !detail.awaitingSecond && holder(detail) === this.user;
    if (mine && new Date(detail.claimedUntil) > new Date()) this.#lapse = false;
    this.lease.hold(mine ? detail.claimedUntil : null, detail.desk?.claimLeaseMinutes ?? 0);
    this.#banners();
    this.#read(detail);
    this.#head(detail);
  }

  #banners() {
    this.banners.replaceChildren(...banners(this, this.review.detail, { user: this.user, changedBy: this.#changedBy, lapsed: this.#lapse }));
  }

  /** Drafts wait until the words were in sight for long enough. */
  #read(detail) {
    const needed = revealSeconds(detail.message.text, detail.desk?.revealDelaySeconds ?? undefined);
    this.wait = () => (this.drafts.wait = needed - this.seconds);
    if (!this.#clock && this.isConnected) {
      this.#clock = new ReadingClock(this.message.text, detail.id);
      this.#clock.addEventListener('tick', () => this.wait());
    }
    this.wait();
  }

  #head(detail) {
    sayFacts(this.facts, detail, this.user);
    offerSteps(this.hold, detail, { at: this, user: this.user, decisions: this.decisions, take: (name) => this.#steps.take(name) });
  }
}

customElements.define('attune-review', AttuneReview);
