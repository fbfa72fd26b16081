import { button, h, uniqueId } from '../core/dom.js';
import { SignedOut } from '../core/session.js';
import { timeElement } from '../core/time.js';
import { sorry } from '../words/naming.js';
import { a } from '../words/admin-words.js';

const PATH = 'api/v1/deliveries';
const STATES = ['', 'QUEUED', 'FAILED', 'ABANDONED', 'SENT'];
const LOOKS = 40;
const LOOK_MS = 500;
const REFRESH_MS = 10_000;
const PAGE = 50;

/** What was sent where, how often it was tried, when it is tried next; what was given up can be tried anew. */
class AttuneDeliveries extends HTMLElement {
  api = null;
  #targets = new Map();
  #items = [];
  #next = null;

  set targets(targets) {
    this.#targets = targets;
    if (this.isConnected) this.load();
  }

  connectedCallback() {
    if (!this.firstChild) this.#build();
    this.watching = setInterval(() => !document.hidden && this.load(), REFRESH_MS);
  }

  disconnectedCallback() {
    clearInterval(this.watching);
  }

  #build() {
    const id = uniqueId('state');
    this.filter = h('select', { id, testid: 'delivery-filter', onchange: () => this.#restart() }, STATES.map((state) => h('option', { value: state }, a.deliveries.states[state])));
    this.rows = h('tbody');
    this.none = h('p', { class: 'meta' });
    this.older = button(a.deliveries.older, () => this.#older(), { class: 'secondary start', testid: 'older', hidden: true });
    this.said = h('p', { class: 'admin-said', role: 'status' });
    this.append(h('section', { class: 'deliveries' },
      h('div', { class: 'section-head' }, h('h3', {}, a.deliveries.title), h('div', { class: 'beside' }, h('label', { for: id }, a.deliveries.show), this.filter)),
      h('p', { class: 'meta' }, a.deliveries.lead),
      h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': a.deliveries.title }, h('table', { testid: 'deliveries' }, h('thead', {}, h('tr', {}, a.deliveries.columns.map((words) => h('th', { scope: 'col' }, words)))), this.rows)),
      this.none, this.older, this.said));
  }

  /** Reads the newest page again; what was read of the older ones stays. */
  load() {
    return this.#read(null, ({ items, nextCursor }) => {
      const fresh = new Set(items.map(({ id }) => id));
      const last = items.at(-1);
      const older = nextCursor ? this.#items.filter((item) => !fresh.has(item.id) && isOlder(item, last)) : [];
      if (!older.length) this.#next = nextCursor;
      this.#items = [...items, ...older];
    });
  }

  #older() {
    return this.#read(this.#next, ({ items, nextCursor }) => {
      this.#items.push(...items);
      this.#next = nextCursor;
    });
  }

  #restart() {
    this.#items = [];
    return this.load();
  }

  async #read(cursor, take) {
    const state = this.filter.value;
    const query = new URLSearchParams({ limit: PAGE, ...(state && { state }), ...(cursor && { cursor }) });
    try {
      const { body } = await this.api.call('GET', `${PATH}?${query}`);
      if (state !== this.filter.value) return;
      take(body);
      this.#show();
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.none.textContent = sorry(problem);
    }
  }

  /** Looks again until a delivery is settled or failed, at most some seconds; gives it as it is then. */
  async follow(id) {
    let seen = { state: 'QUEUED' };
    for (let i = 0; i < LOOKS && seen.state === 'QUEUED' && this.isConnected; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      seen = (await this.api.call('GET', `${PATH}/${encodeURIComponent(id)}`)).body;
    }
    await this.load();
    return seen;
  }

  /** Rows that say the same stay, and with them whatever has the keyboard. */
  #show() {
    const items = this.#items;
    const now = JSON.stringify([items, [...this.#targets]]);
    this.none.textContent = items.length ? '' : a.deliveries.none;
    this.older.hidden = !this.#next;
    if (now === this.shown) return;
    this.shown = now;
    this.rows.replaceChildren(...items.map((item) => this.#row(item)));
  }

  #row({ id, webhookId, eventType, state, attempts, createdAt, nextAttemptAt, settledAt, lastProblem }) {
    const pending = state === 'QUEUED' || state === 'FAILED';
    const again = state === 'FAILED' || state === 'ABANDONED';
    return h('tr', { dataset: { id, state }, testid: 'delivery' },
      h('td', {}, timeElement(createdAt, 'ago')),
      h('td', {}, a.webhooks.typeNames[eventType] ?? eventType),
      h('td', { class: 'target' }, this.#targets.get(webhookId) ?? a.deliveries.gone),
      h('td', {}, h('span', { class: 'chip', dataset: { state } }, a.deliveries.states[state]), lastProblem && h('div', { class: 'meta' }, lastProblem)),
      h('td', { class: 'figure' }, attempts),
      h('td', {}, pending ? timeElement(nextAttemptAt, 'ago') : settledAt ? timeElement(settledAt, 'ago') : '\u2013'),
      h('td', {}, again && button(a.deliveries.retry, () => this.#retry(id), { class: 'secondary', testid: 'retry' })));
  }

  async #retry(id) {
    try {
      await this.api.call('POST', `${PATH}/${encodeURIComponent(id)}/retry`);
      this.said.textContent = a.deliveries.retried;
      const { state } = await this.follow(id);
      this.said.textContent = state === 'SENT' ? a.deliveries.arrived : a.deliveries.notYet;
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.said.textContent = sorry(problem);
    }
  }
}

/** The order of the log: the newest first, of one moment the greatest id. */
const isOlder = (one, other) => (Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.id < other.id ? -1 : 1)) < 0;

customElements.define('attune-deliveries', AttuneDeliveries);
