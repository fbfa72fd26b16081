import { Api } from '../core/api.js';
import { button, h } from '../core/dom.js';
import { Session } from '../core/session.js';
import { Shortcuts } from '../core/shortcuts.js';
import { showHelp } from '../dialogs/help.js';
import { OpenReview, isOpen } from '../core/open-review.js';
import { nameOf } from '../words/work.js';

const SAID = {
  approve: (name) => `Your reply to ${name} is approved and on its way.`,
  decline: (name) => `The message of ${name} is closed without a reply.`,
  escalate: (name) => `The message of ${name} is escalated. Your service is told.`,
  claim: (name) => `You have taken on the message of ${name}.`,
  release: (name) => `The message of ${name} is back in the queue.`,
  'acknowledge-risk': (name) => `The risk for ${name} is acknowledged in your name. You can write to them now.`,
};
const DECISIONS = new Set(['approve', 'decline', 'escalate']);
/** Where the queue and the message do not fit side by side; the same width as in shell.css. */
const NARROW = matchMedia('(max-width: 56rem)');
const STILL_NEWS_MS = 4_000;
const ROUTE = /^#\/review\/([\w.~-]+)$/;

/** The page: signs in, holds the queue and the open review together, says aloud what happens. */
class AttuneApp extends HTMLElement {
  #session = new Session();
  #api = new Api(this.#session);
  #shortcuts = new Shortcuts();
  #kept = new Map();
  #open = null;
  #saidAt = 0;

  connectedCallback() {
    this.#session.addEventListener('in', () => (this.queue ? this.renewal?.remove() : this.#work()));
    this.#session.addEventListener('out', () => this.#welcome());
    this.#session.addEventListener('expired', () => this.#renew());
    window.addEventListener('hashchange', () => this.queue && this.#route());
    window.addEventListener('beforeunload', (event) => this.#anythingUnsaved() && event.preventDefault());
    this.#keys();
    this.#welcome();
  }

  #welcome() {
    this.renewal?.remove();
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.remove();
    this.queue = this.#open = null;
    this.#kept.clear();
    document.title = 'Attune';
    const signIn = document.createElement('attune-sign-in');
    signIn.session = this.#session;
    this.replaceChildren(h('main', { class: 'welcome' },
      h('h1', { class: 'brand large' }, 'Attune'),
      h('p', { class: 'lead' }, 'What your patients wrote, and time to answer well.'),
      signIn,
      h('p', { class: 'meta' }, 'Closing or reloading this page signs you out. Nothing is kept in this browser.')));
    signIn.focus();
  }

  #work() {
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite', testid: 'status' });
    this.queue = document.createElement('attune-queue');
    this.queue.api = this.#api;
    this.desk = h('section', { id: 'desk', class: 'desk', tabindex: '-1', 'aria-label': 'Message' });
    const skip = (event) => {
      event.preventDefault();
      (this.#open ?? this.desk).focus();
    };
    this.replaceChildren(
      h('a', { class: 'skip', href: '#desk', onclick: skip }, 'Skip to the message'),
      h('header', { class: 'bar' }, h('h1', { class: 'brand' }, 'Attune'), h('span', { class: 'bar-user' }, this.#session.user),
        button('Keys', () => this.#help(), { class: 'quiet', 'aria-keyshortcuts': '?' }),
        button('Sign out', () => this.#leave(), { class: 'quiet', testid: 'sign-out' })),
      h('main', { class: 'work' }, h('section', { class: 'side', 'aria-label': 'Queue' }, this.queue), this.desk),
      h('footer', { class: 'foot' }, this.status));
    this.queue.addEventListener('attune-open', ({ detail }) => this.#go(detail.id));
    this.queue.addEventListener('attune-queue', ({ detail }) => this.#queueChanged(detail.items));
    this.desk.addEventListener('attune-done', ({ detail }) => this.#done(detail));
    this.desk.addEventListener('attune-back', () => this.#go(null));
    this.#route();
  }

  #go(id) {
    const hash = id ? `#/review/${id}` : '#/';
    if (location.hash === hash) this.#route();
    else location.hash = hash;
  }

  /** Shows what the address names; a text that could not be saved yet waits for its return. */
  #route() {
    const id = ROUTE.exec(location.hash)?.[1] ?? null;
    if (this.#open?.review.id === id && id) return this.#open.focus();
    const left = this.#open?.review.id;
    if (this.#open?.unsaved) this.#kept.set(this.#open.review.id, this.#open);
    this.#open = id ? (this.#kept.get(id) ?? this.#newReview(id)) : null;
    this.#kept.delete(id);
    if (performance.now() - this.#saidAt > STILL_NEWS_MS) this.status.textContent = '';
    this.dataset.view = id ? 'review' : 'queue';
    this.queue.current = id;
    if (!this.#open) return this.#backFrom(left);
    this.desk.replaceChildren(this.#open);
    this.#open.focus();
  }

  #backFrom(left) {
    this.#sayNothingOpen();
    if (left && NARROW.matches) this.queue.show(left);
  }

  #newReview(id) {
    const view = document.createElement('attune-review');
    view.review = new OpenReview(this.#api, id);
    view.user = this.#session.user;
    return view;
  }

  #sayNothingOpen() {
    const some = this.queue.items.some(isOpen);
    const lead = some ? 'Choose a message to begin.' : 'Nothing waits for you.';
    if (this.desk.querySelector('.lead')?.textContent === lead) return;
    this.desk.replaceChildren(h('div', { class: 'empty' }, h('p', { class: 'lead' }, lead),
      h('p', {}, some ? 'The most urgent one is at the top of the list.' : 'When a patient writes, their message appears here by itself.')));
  }

  #queueChanged(items) {
    const waiting = items.filter(isOpen).length;
    document.title = waiting ? `(${waiting}) Attune` : 'Attune';
    if (!this.#open) return this.#sayNothingOpen();
    const item = items.find(({ id }) => id === this.#open.review.id);
    if (item) this.#open.catchUp(item.version);
  }

  async #done({ step, detail }) {
    const said = SAID[step](nameOf(detail));
    this.#say(said);
    await this.queue.refresh();
    if (!DECISIONS.has(step) || this.#open?.review.id !== detail.id) return;
    const next = this.queue.nextAfter(detail.id);
    this.#say(next ? `${said} Next: ${nameOf(next)}.` : `${said} Nothing else is waiting.`);
    this.#go(next?.id ?? null);
    if (!next) this.desk.focus();
  }

  #say(words) {
    this.status.textContent = words;
    this.#saidAt = performance.now();
  }

  #renew() {
    const signIn = document.createElement('attune-sign-in');
    Object.assign(signIn, { session: this.#session, returning: this.#session.user });
    this.renewal = h('dialog', { class: 'ask veil', 'aria-labelledby': 'renewal' },
      h('h2', { id: 'renewal' }, 'Please sign in again'),
      h('p', {}, 'Your session has ended. What you wrote is still here.'), signIn);
    this.renewal.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(this.renewal);
    this.renewal.showModal();
    signIn.focus();
  }

  #anythingUnsaved() {
    return [...this.#kept.values(), this.#open].some((view) => view?.unsaved);
  }

  async #leave() {
    await this.#open?.editor.saver?.flush();
    this.#session.signOut();
    history.replaceState(null, '', '#/');
  }

  #help() {
    return showHelp(this.#shortcuts);
  }

  #keys() {
    const inQueue = (step) => () => (this.queue ? this.queue.move(step) : false);
    const inReview = (act) => () => (this.#open?.review.detail ? act(this.#open) : false);
    this.#shortcuts.use({
      j: inQueue(1),
      k: inQueue(-1),
      d: inReview((view) => view.drafts.toggle()),
      e: inReview((view) => view.editor.focus()),
      a: inReview((view) => void view.approve()),
      x: inReview((view) => void view.decline()),
      s: inReview((view) => void view.escalate()),
      q: () => {
        if (!this.queue) return false;
        if (this.#open && NARROW.matches) this.#go(null);
        else this.queue.move(0);
      },
      '?': () => void this.#help(),
    });
  }
}

customElements.define('attune-app', AttuneApp);
