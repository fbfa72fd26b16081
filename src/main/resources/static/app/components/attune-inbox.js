import { Api } from '../core/api.js';
import { button, h } from '../core/dom.js';
import { askForToken, hostOf } from '../core/host-token.js';
import { AddressRoute, QuietRoute } from '../core/route.js';
import { Session } from '../core/session.js';
import { sheets } from '../core/sheets.js';
import { Shortcuts } from '../core/shortcuts.js';
import { sayTimes } from '../core/time.js';
import { speak, w } from '../words/words.js';

/** Attune's own origin, wherever the page stands that shows the inbox. */
const BASE = new URL('../../', import.meta.url);
const SHEETS = ['tokens', 'base', 'shell', 'queue', 'message', 'reply', 'dialogs'];
const TIMES_MS = 20_000;

/**
 * The inbox as one element. Attributes: `embedded` (a guest on a platform's page: the token comes
 * from there, see docs/embedding.md), `host` (the origin of that page, needed inside a frame),
 * `lang` (en or de; otherwise the browser's language), `theme` (light or dark; otherwise the
 * system's). Colours can be set by the custom properties --attune-*.
 */
class AttuneInbox extends HTMLElement {
  #session = new Session(BASE);
  #api = new Api(this.#session, BASE);

  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    this.embedded = this.hasAttribute('embedded');
    this.page = !this.embedded || window.parent !== window;
    this.route = this.embedded ? new QuietRoute() : new AddressRoute();
    this.shortcuts = new Shortcuts(this.page ? document : this, root);
    this.frame = h('div', { class: 'inbox' });
    const styled = sheets(root, BASE, SHEETS);
    const language = await speak([this.getAttribute('lang'), ...navigator.languages].filter(Boolean));
    this.frame.lang = language;
    if (!this.embedded) document.documentElement.lang = language;
    await styled;
    root.append(this.frame);
    setInterval(() => sayTimes(root), TIMES_MS);
    this.#session.addEventListener('in', () => this.#signedIn());
    this.#session.addEventListener('out', () => this.#signedOut());
    this.#session.addEventListener('expired', () => (this.embedded ? this.#askHost() : this.#renew()));
    window.addEventListener('beforeunload', (event) => this.desk?.unsaved && event.preventDefault());
    this.#welcome();
  }

  /** How many messages wait, for the title of a page that is all Attune's. */
  #title(waiting) {
    if (!this.embedded) document.title = waiting ? `(${waiting}) Attune` : 'Attune';
    this.dispatchEvent(new CustomEvent('attune-waiting', { detail: { waiting } }));
  }

  #signedIn() {
    this.renewal?.remove();
    if (this.desk) return;
    this.desk = document.createElement('attune-desk');
    this.desk.inbox = {
      api: this.#api, session: this.#session, shortcuts: this.shortcuts, route: this.route,
      title: (waiting) => this.#title(waiting), page: this.page, embedded: this.embedded,
    };
    this.frame.replaceChildren(this.desk);
  }

  #signedOut() {
    for (const dialog of this.shadowRoot.querySelectorAll('dialog[open]')) dialog.remove();
    this.desk = null;
    this.route.reset();
    this.#title(0);
    this.#welcome();
  }

  #welcome() {
    if (this.embedded) {
      this.#saySoon(w.welcome.waiting);
      return this.#askHost();
    }
    const signIn = this.#signIn();
    this.frame.replaceChildren(h('main', { class: 'welcome' },
      h('h1', { class: 'brand large' }, 'Attune'),
      h('p', { class: 'lead' }, w.welcome.lead),
      signIn,
      h('p', { class: 'meta' }, w.welcome.kept)));
    return signIn.focus();
  }

  #signIn(props = {}) {
    return Object.assign(document.createElement('attune-sign-in'), { session: this.#session, ...props });
  }

  /** At first, and again whenever the token has ended; what is being written stays. */
  async #askHost() {
    const host = hostOf(window.location, this.getAttribute('host'));
    try {
      if (!host) throw new Error('The frame names no host.');
      await this.#session.accept(await askForToken(host), host);
    } catch {
      const again = button(w.welcome.retry, () => this.#askHost(), { class: 'secondary', testid: 'ask-again' });
      if (this.desk) this.#veil(h('p', {}, w.welcome.ended), again);
      else this.#saySoon(w.welcome.refused, again);
    }
  }

  #saySoon(words, action) {
    this.frame.replaceChildren(h('div', { class: 'welcome' }, h('p', { class: 'lead', role: 'status' }, words), action ?? ''));
  }

  #renew() {
    const signIn = this.#signIn({ returning: this.#session.user });
    this.#veil(h('p', {}, w.welcome.ended), signIn);
    signIn.focus();
  }

  /** Covers the patients' words while nobody is known to be signed in. */
  #veil(...body) {
    this.renewal?.remove();
    this.renewal = h('dialog', { class: 'ask veil', 'aria-labelledby': 'renewal' }, h('h2', { id: 'renewal' }, w.welcome.again), ...body);
    this.renewal.addEventListener('cancel', (event) => event.preventDefault());
    this.frame.append(this.renewal);
    this.renewal.showModal();
  }
}

customElements.define('attune-inbox', AttuneInbox);
