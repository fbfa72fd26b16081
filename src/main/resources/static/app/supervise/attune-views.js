import { bar } from '../components/bar.js';
import { netLine } from '../components/net.js';
import { button, focusOn, h } from '../core/dom.js';
import { Live } from '../core/live.js';
import { SignedOut } from '../core/session.js';
import { sorry } from '../words/naming.js';
import { ConsoleApi } from './core/console-api.js';
import { addressOf, openView } from './core/route.js';
import { c } from './words.js';

/** Every view with the element that shows it, and the one of a single thing in it. */
const VIEWS = {
  queue: ['attune-queue-health'], sample: ['attune-sample', 'attune-decision'], figures: ['attune-figures'],
  alerts: ['attune-alerts'], ledger: ['attune-ledger'],
};

/** The console itself: holds the stream, and shows one view at a time. */
class AttuneViews extends HTMLElement {
  gate = null;

  connectedCallback() {
    const { session, signal } = this.gate;
    const api = new ConsoleApi(session);
    this.live = new Live(api);
    /** What every view works with; the sample drawn and what is coded but not saved outlive their views. */
    this.context = { api, live: this.live, user: session.user, drawn: null, unsaved: new Map(), wanted: null, say: (words) => this.#say(words), failed: (problem) => this.#failed(problem) };
    this.#draw();
    this.live.start();
    this.#countAlerts();
    window.addEventListener('hashchange', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.live.close();
  }

  get unsaved() {
    return this.context.unsaved.size > 0;
  }

  #draw() {
    this.status = h('p', { class: 'status', role: 'status', 'aria-live': 'polite', testid: 'status' });
    const net = netLine(this.live, this.gate.signal, () => (this.live.state === 'broken' ? c.bar.lost : ''));
    this.links = Object.fromEntries(Object.keys(VIEWS).map((view) => [view, h('a', { href: addressOf(view), testid: `to-${view}` }, c.views[view])]));
    this.work = h('main', { class: 'console-work', tabindex: '-1' });
    const views = h('nav', { 'aria-label': c.bar.views }, h('ul', { class: 'views' }, Object.values(this.links).map((link) => h('li', {}, link))));
    this.replaceChildren(
      button(c.bar.skip, () => focusOn(this.work), { class: 'skip' }),
      h('header', { class: 'bar' }, bar(this.gate, { here: 'supervise.html', middle: views })),
      net, this.work, h('footer', { class: 'foot' }, this.status));
  }

  #show() {
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
    const { therapists } = await this.context.api.report({}).catch(() => ({ therapists: [] }));
    const many = therapists.flatMap(({ alerts }) => alerts).length;
    if (many) this.links.alerts.replaceChildren(c.views.alerts, ' ', h('span', { class: 'chip count' }, many));
  }

  #say(words) {
    this.status.textContent = words;
  }

  /** Says what went wrong, unless it is only that somebody signed out meanwhile. */
  #failed(problem) {
    if (!(problem instanceof SignedOut)) this.#say(sorry(problem));
  }
}

customElements.define('attune-views', AttuneViews);
