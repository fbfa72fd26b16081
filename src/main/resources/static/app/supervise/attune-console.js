import { button, focusOn, h } from '../core/dom.js';
import { Live } from '../core/live.js';
import { Session, SignedOut } from '../core/session.js';
import { sheets } from '../core/sheets.js';
import { sayTimes } from '../core/time.js';
import { sorry } from '../words/naming.js';
import { speak, w } from '../words/words.js';
import { ConsoleApi } from './core/console-api.js';
import { addressOf, openView } from './core/route.js';
import { c, speakAlike } from './words.js';

const BASE = new URL('../../', import.meta.url);
const SHEETS = ['tokens', 'base', 'shell', 'message', 'reply', 'dialogs'];
const OWN_SHEETS = ['frame', 'views', 'decision'];
const TIMES_MS = 15_000;
/** Every view with the element that shows it, and the one of a single thing in it. */
const VIEWS = {
  queue: ['attune-queue-health'], sample: ['attune-sample', 'attune-decision'], figures: ['attune-figures'],
  alerts: ['attune-alerts'], ledger: ['attune-ledger'],
};

/** The supervisor's page: signs in, holds the stream, and shows one view at a time. */
class AttuneConsole extends HTMLElement {
  #session = new Session(BASE);
  #api = new ConsoleApi(this.#session, BASE);

  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    this.frame = h('div', { class: 'inbox' });
    const styled = [sheets(root, BASE, SHEETS), sheets(root, BASE, OWN_SHEETS, 'supervise/styles')];
    const language = await speak([this.getAttribute('lang'), ...navigator.languages].filter(Boolean));
    await speakAlike(language);
    document.documentElement.lang = this.frame.lang = language;
    await Promise.all(styled);
    root.append(this.frame);
    setInterval(() => sayTimes(root), TIMES_MS);
    window.addEventListener('hashchange', () => this.#show());
    window.addEventListener('beforeunload', (event) => this.work && this.context.unsaved.size && event.preventDefault());
    this.#session.addEventListener('in', () => this.#signedIn());
    this.#session.addEventListener('out', () => this.#signedOut());
    this.#session.addEventListener('expired', () => this.#renew());
    this.#welcome();
  }

  #welcome() {
    const signIn = this.#signIn();
    this.frame.replaceChildren(h('main', { class: 'welcome' },
      h('h1', { class: 'brand large' }, 'Attune'), h('p', { class: 'lead' }, c.welcome.lead),
      signIn, h('p', { class: 'meta' }, c.welcome.kept)));
    signIn.focus();
  }

  #signIn(props = {}) {
    return Object.assign(document.createElement('attune-sign-in'), { session: this.#session, ...props });
  }

  #signedIn() {
    this.renewal?.remove();
    if (this.work) return undefined;
    if (this.#session.role !== 'SUPERVISOR') return this.#notForYou();
    this.live = new Live(this.#api);
    this.live.addEventListener('state', () => this.#sayNet());
    this.live.start();
    /** What every view works with; the sample drawn and what is coded but not saved outlive their views. */
    this.context = { api: this.#api, live: this.live, user: this.#session.user, drawn: null, unsaved: new Map(), wanted: null, say: (words) => this.#say(words), failed: (problem) => this.#failed(problem) };
    this.#draw();
    this.#countAlerts();
    return this.#show();
  }

  #notForYou() {
    this.frame.replaceChildren(h('main', { class: 'welcome' },
      h('h1', { class: 'brand large' }, 'Attune'), h('p', { class: 'lead', role: 'alert', testid: 'not-for-you' }, c.welcome.notForYou),
      h('p', {}, h('a', { href: './' }, c.bar.inbox)),
      button(w.bar.out, () => this.#session.signOut(), { class: 'secondary' })));
  }

  #draw() {
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite', testid: 'status' });
    this.net = h('p', { class: 'net', role: 'alert', hidden: true });
    this.links = Object.fromEntries(Object.keys(VIEWS).map((view) => [view, h('a', { href: addressOf(view), testid: `to-${view}` }, c.views[view])]));
    this.work = h('main', { class: 'console-work', tabindex: '-1' });
    this.frame.replaceChildren(h('div', { class: 'console' },
      button(c.bar.skip, () => focusOn(this.work), { class: 'skip' }),
      h('header', { class: 'bar' }, h('h1', { class: 'brand' }, 'Attune'),
        h('nav', { 'aria-label': c.bar.views }, h('ul', { class: 'views' }, Object.values(this.links).map((link) => h('li', {}, link)))),
        h('span', { class: 'bar-user' }, this.#session.user), h('a', { href: './', class: 'bar-link' }, c.bar.inbox),
        button(w.bar.out, () => this.#session.signOut(), { class: 'quiet', testid: 'sign-out' })),
      this.net, this.work, h('footer', { class: 'foot' }, this.status)));
  }

  #show() {
    if (!this.work) return;
    const { view, id } = openView(Object.keys(VIEWS));
    const [whole, one] = VIEWS[view];
    const node = Object.assign(document.createElement(id && one ? one : whole), { context: this.context, of: id });
    for (const [name, link] of Object.entries(this.links)) {
      if (name === view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#say('');
    document.title = `${c.views[view]} \u2013 Attune`;
    this.work.replaceChildren(node);
    this.work.scrollTop = 0;
    if (this.shown) focusOn(node.querySelector('h2'));
    this.shown = view;
  }

  /** How many changes wait for a look stands in the bar, so that nobody has to go there to find none. */
  async #countAlerts() {
    const { therapists } = await this.#api.report({}).catch(() => ({ therapists: [] }));
    const many = therapists.flatMap(({ alerts }) => alerts).length;
    if (many && this.work) this.links.alerts.replaceChildren(c.views.alerts, ' ', h('span', { class: 'chip count' }, many));
  }

  #say(words) {
    this.status.textContent = words;
  }

  /** Says what went wrong, unless it is only that somebody signed out meanwhile. */
  #failed(problem) {
    if (!(problem instanceof SignedOut)) this.#say(sorry(problem));
  }

  #sayNet() {
    const broken = this.live.state === 'broken';
    clearTimeout(this.netSoon);
    this.netSoon = setTimeout(() => {
      this.net.textContent = broken ? c.bar.lost : '';
      this.net.hidden = !broken;
    }, broken ? 1_500 : 0);
  }

  #signedOut() {
    this.renewal?.remove();
    this.live?.close();
    this.work = this.shown = null;
    history.replaceState(null, '', '#/queue');
    this.#welcome();
  }

  /** Covers what is shown while nobody is known to be signed in; what was coded so far stays. */
  #renew() {
    this.renewal?.remove();
    const signIn = this.#signIn({ returning: this.#session.user });
    this.renewal = h('dialog', { class: 'ask veil', 'aria-labelledby': 'renewal' },
      h('h2', { id: 'renewal' }, w.welcome.again), h('p', {}, w.welcome.ended), signIn);
    this.renewal.addEventListener('cancel', (event) => event.preventDefault());
    this.frame.append(this.renewal);
    this.renewal.showModal();
    signIn.focus();
  }
}

customElements.define('attune-console', AttuneConsole);
