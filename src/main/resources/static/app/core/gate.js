// The way into a page of Attune: its style and language, who is signed in, and the way to the other pages.
import '../components/attune-sign-in.js';
import { sorry } from '../words/naming.js';
import { languageOf, speak, w } from '../words/words.js';
import { button, h } from './dom.js';
import { addressOf, handedTo, pageHere, turnTo } from './pages.js';
import { Unreachable } from './refusals.js';
import { Session } from './session.js';
import { sheets } from './sheets.js';
import { sayTimes } from './time.js';

const FIRST_SHEETS = ['styles/first'];
const TIMES_MS = 15_000;

/**
 * What every page begins with. A page says what lies behind: `here` (its file), `sheets`, `words()`
 * of the welcome, `load()` for what only the signed in need, `enter()` and `leave()`, `unsaved()`,
 * and perhaps `speak(language)`, `role`, `flush()`; one that is a guest elsewhere `ask()` for a token.
 */
export class Gate {
  #node;
  #page;
  #gone = new AbortController();
  #styled = null;
  #loading = null;
  #inside = false;
  #renewal = null;
  session = null;
  frame = null;

  constructor(node, page) {
    this.#node = node;
    this.#page = page;
  }

  /** Ends when the page is left. */
  get signal() {
    return this.#gone.signal;
  }

  async open() {
    this.#gone = new AbortController();
    const known = this.session;
    this.session ??= handedTo(this.#node) ?? new Session();
    this.#listen();
    if (known) return;
    const root = this.#node.attachShadow({ mode: 'open' });
    this.frame = h('div', { class: 'inbox' });
    this.#styled = sheets(root, [...FIRST_SHEETS, ...this.#page.sheets]);
    this.frame.lang = languageOf([this.#node.getAttribute('lang'), ...navigator.languages].filter(Boolean));
    await Promise.all([speak(this.frame.lang), this.#page.speak?.(this.frame.lang)]);
    if (!this.#page.ask) document.documentElement.lang = this.frame.lang;
    await Promise.all(this.#styled.slice(0, FIRST_SHEETS.length));
    root.append(this.frame);
    if (this.session.token) this.#in();
    else this.#begin();
    this.#behind().catch(() => {});
  }

  close() {
    this.#gone.abort();
  }

  /** Goes to another of Attune's pages, signed in as here; what is not saved is not left unasked. */
  async go(page) {
    if (await this.#mayLeave()) await this.#turn(page, () => history.pushState(null, '', addressOf(page)));
  }

  /** One sentence in the middle of the page, and what one may do about it. */
  say(words, ...actions) {
    const lead = h('p', { class: 'lead', role: 'status', testid: 'welcome' }, words);
    this.frame.replaceChildren(this.#page.ask
      ? h('div', { class: 'welcome' }, lead, actions)
      : h('main', { class: 'welcome' }, brand(), lead, actions));
  }

  /** Covers what is shown while nobody is known to be signed in; it stays, and so does what was written. */
  veil(...body) {
    this.#renewal?.remove();
    this.#renewal = h('dialog', { class: 'ask veil', 'aria-labelledby': 'renewal' }, h('h2', { id: 'renewal' }, w.welcome.again), h('p', {}, w.welcome.ended), body);
    this.#renewal.addEventListener('cancel', (event) => event.preventDefault());
    this.frame.append(this.#renewal);
    this.#renewal.showModal();
  }

  #listen() {
    const { signal } = this.#gone;
    const on = (target, type, hear) => target.addEventListener(type, hear, { signal });
    const timer = setInterval(() => sayTimes(this.#node.shadowRoot), TIMES_MS);
    on(signal, 'abort', () => clearInterval(timer));
    on(this.session, 'in', () => this.#in());
    on(this.session, 'out', () => this.#out());
    on(this.session, 'expired', () => (this.#page.ask ? this.#page.ask() : this.#renew()));
    on(window, 'beforeunload', (event) => this.#page.unsaved() && event.preventDefault());
    if (!this.#page.ask) on(window, 'popstate', () => this.#moved());
  }

  #begin() {
    if (this.#page.ask) return this.#page.ask();
    const { lead, kept } = this.#page.words();
    const signIn = this.#signIn();
    this.frame.replaceChildren(h('main', { class: 'welcome' }, brand(), h('p', { class: 'lead' }, lead), signIn, h('p', { class: 'meta' }, kept)));
    return signIn.focus();
  }

  #signIn(props = {}) {
    return Object.assign(document.createElement('attune-sign-in'), { session: this.session, ...props });
  }

  async #in() {
    this.#renewal?.remove();
    if (this.#inside) return;
    if (this.#page.role && this.session.role !== this.#page.role) return this.#notForYou();
    this.#inside = true;
    try {
      await this.#behind();
    } catch {
      this.#inside = false;
      return this.say(sorry(new Unreachable()), button(w.review.retry, () => this.#in(), { class: 'secondary' }));
    }
    if (this.#inside) this.#page.enter();
  }

  /** What only the signed in need comes while they give their name. */
  #behind() {
    this.#loading ??= Promise.all([this.#page.load(), ...this.#styled]).catch((problem) => {
      this.#loading = null;
      throw problem;
    });
    return this.#loading;
  }

  #notForYou() {
    this.say(this.#page.words().notForYou,
      h('p', {}, h('a', { href: addressOf(''), onclick: (event) => this.follow(event, '') }, w.bar.inbox)),
      button(w.bar.out, () => this.session.signOut(), { class: 'secondary', testid: 'sign-out' }));
  }

  #out() {
    this.#inside = false;
    this.#renewal?.remove();
    for (const dialog of this.#node.shadowRoot.querySelectorAll('dialog[open]')) dialog.remove();
    this.#page.leave();
    this.#begin();
  }

  #renew() {
    const signIn = this.#signIn({ returning: this.session.user });
    this.veil(signIn);
    signIn.focus();
  }

  /** A plain click goes inside the window; one for a new tab or window is the browser's. */
  follow(event, page) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(page);
  }

  /** Back and forward lead from page to page as well. */
  async #moved() {
    if (pageHere() === this.#page.here) return;
    if (await this.#mayLeave()) await this.#turn(pageHere(), () => {});
    else history.pushState(null, '', addressOf(this.#page.here));
  }

  async #mayLeave() {
    await this.#page.flush?.();
    return !this.#page.unsaved() || window.confirm(w.leave);
  }

  async #turn(page, arrive) {
    try {
      await turnTo(page, this.#node, this.session, arrive);
    } catch {
      location.assign(addressOf(page));
    }
  }
}

const brand = () => h('h1', { class: 'brand large' }, 'Attune');
