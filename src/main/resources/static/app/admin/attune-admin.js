import { Api } from '../core/api.js';
import { button, focusOn, h } from '../core/dom.js';
import { Session, SignedOut } from '../core/session.js';
import { sheets } from '../core/sheets.js';
import { sayTimes } from '../core/time.js';
import { sorry } from '../words/naming.js';
import { speak, w } from '../words/words.js';
import { a, speakAdmin } from '../words/admin-words.js';
import { Policy } from './policy.js';
import { SECTIONS } from './sections.js';

const BASE = new URL('../../', import.meta.url);
const SHEETS = ['tokens', 'base', 'shell', 'dialogs', 'admin'];
const TIMES_MS = 20_000;

/** How a tenant works, for its supervisors: one section at a time, named in the address. */
class AttuneAdmin extends HTMLElement {
  #session = new Session(BASE);
  #api = new Api(this.#session, BASE);

  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    this.frame = h('div', { class: 'inbox admin' });
    const styled = sheets(root, BASE, SHEETS);
    this.frame.lang = document.documentElement.lang = await speak([this.getAttribute('lang'), ...navigator.languages].filter(Boolean));
    await speakAdmin(this.frame.lang);
    await styled;
    root.append(this.frame);
    setInterval(() => sayTimes(root), TIMES_MS);
    this.#session.addEventListener('in', () => this.#signedIn());
    this.#session.addEventListener('out', () => this.#welcome());
    this.#session.addEventListener('expired', () => this.#renew());
    window.addEventListener('hashchange', () => this.nav && this.#show());
    window.addEventListener('beforeunload', (event) => this.#unsaved && event.preventDefault());
    this.#welcome();
  }

  get #unsaved() {
    return this.section?.unsaved ?? false;
  }

  #welcome() {
    this.nav = this.section = null;
    const signIn = this.#signIn();
    this.frame.replaceChildren(h('main', { class: 'welcome' }, h('h1', { class: 'brand large' }, 'Attune'),
      h('p', { class: 'lead' }, a.lead), signIn, h('p', { class: 'meta' }, a.kept)));
    signIn.focus();
  }

  #signIn(props = {}) {
    return Object.assign(document.createElement('attune-sign-in'), { session: this.#session, ...props });
  }

  async #signedIn() {
    this.renewal?.remove();
    if (this.nav) return;
    if (this.#session.role !== 'SUPERVISOR') return this.#sayNotForYou();
    this.policy = new Policy(this.#api);
    try {
      await this.policy.load();
      this.people = (await this.#api.call('GET', 'api/v1/tenant/people')).body;
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.#say(sorry(problem), button(w.review.retry, () => this.#signedIn(), { class: 'secondary' }));
      return;
    }
    this.#build();
    this.#show();
  }

  #sayNotForYou() {
    this.#say(a.notForYou, button(w.bar.out, () => this.#session.signOut(), { class: 'secondary', testid: 'sign-out' }));
  }

  #say(words, action) {
    this.frame.replaceChildren(h('main', { class: 'welcome' }, h('h1', { class: 'brand large' }, 'Attune'), h('p', { class: 'lead', role: 'status' }, words), action));
  }

  #build() {
    this.main = h('main', { class: 'admin-main', tabindex: '-1' });
    this.nav = h('nav', { class: 'admin-nav', 'aria-label': a.sections }, h('ul', {}, SECTIONS.map(({ name }) =>
      h('li', {}, h('a', { href: `#/${name}`, testid: `to-${name}` }, a.titles[name])))));
    this.frame.replaceChildren(
      h('div', { class: 'admin-page' },
        button(a.skip, () => focusOn(this.main), { class: 'skip' }),
        h('header', { class: 'bar' }, h('h1', { class: 'brand' }, 'Attune'), h('span', { class: 'meta' }, a.title), h('span', { class: 'bar-user' }, this.#session.user),
          h('a', { class: 'to-page', href: './' }, a.inbox), button(w.bar.out, () => this.#session.signOut(), { class: 'quiet', testid: 'sign-out' })),
        h('div', { class: 'admin-work' }, this.nav, this.main)));
  }

  /** Leaving a section with something unsaved takes a decision. */
  #show() {
    const wanted = SECTIONS.find(({ name }) => location.hash === `#/${name}`) ?? SECTIONS[0];
    if (this.#unsaved && wanted.name !== this.shown && !window.confirm(a.leave)) return history.replaceState(null, '', `#/${this.shown}`);
    if (wanted.name === this.shown && this.section?.isConnected) return undefined;
    this.shown = wanted.name;
    document.title = `Attune: ${a.titles[wanted.name]}`;
    for (const link of this.nav.querySelectorAll('a')) {
      if (link.hash === `#/${wanted.name}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.section = Object.assign(document.createElement(wanted.element ?? 'attune-settings'), {
      api: this.#api, policy: this.policy, people: this.people, spec: wanted,
    });
    this.main.replaceChildren(this.section);
    this.main.scrollTop = 0;
    return focusOn(this.section.querySelector('h2'));
  }

  #renew() {
    const signIn = this.#signIn({ returning: this.#session.user });
    this.renewal?.remove();
    this.renewal = h('dialog', { class: 'ask veil', 'aria-labelledby': 'renewal' },
      h('h2', { id: 'renewal' }, w.welcome.again), h('p', {}, w.welcome.ended), signIn);
    this.renewal.addEventListener('cancel', (event) => event.preventDefault());
    this.frame.append(this.renewal);
    this.renewal.showModal();
    signIn.focus();
  }
}

customElements.define('attune-admin', AttuneAdmin);
