import { button, emit, focusOn, h, uniqueId } from '../core/dom.js';
import { isOpen } from '../core/open-review.js';
import { SignedOut } from '../core/session.js';
import { countOf } from '../core/text.js';
import { timeElement } from '../core/time.js';
import { reorder } from '../core/reorder.js';
import { FILTERS, PRIORITIES, STATES, nameOf, sorry } from '../words/work.js';

const PAGE = 25;
const REFRESH_MS = 10_000;

/** The therapist's own queue, in the server's order: most urgent first. Refreshes itself quietly. */
class AttuneQueue extends HTMLElement {
  api = null;
  items = [];
  #cursor = null;
  #rows = new Map();
  #current = null;
  #asked = 0;

  connectedCallback() {
    const filterId = uniqueId('filter');
    this.filter = h('select', { id: filterId, testid: 'queue-filter', onchange: () => this.#restart() },
      FILTERS.map(([value, label]) => h('option', { value }, label)));
    this.summary = h('p', { class: 'queue-summary' });
    this.list = h('ul', { class: 'queue-list', onkeydown: (event) => this.#arrows(event) });
    this.empty = h('div', { class: 'empty small', hidden: true });
    this.more = button('Show more', () => this.#loadMore(), { class: 'quiet wide', testid: 'load-more', hidden: true });
    this.append(
      h('div', { class: 'queue-head' },
        h('h2', {}, 'Messages'),
        h('div', { class: 'field inline' }, h('label', { for: filterId, class: 'visually-hidden' }, 'Show'), this.filter),
        this.summary),
      h('div', { class: 'queue-scroll' }, this.list, this.empty, this.more));
    this.timer = setInterval(() => !document.hidden && this.refresh(), REFRESH_MS);
    this.woken = () => !document.hidden && this.refresh();
    document.addEventListener('visibilitychange', this.woken);
    this.refresh();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.woken);
  }

  set current(id) {
    this.#current = id;
    for (const [key, row] of this.#rows) mark(row, key === id);
  }

  /** The most urgent message still to answer, other than the one just decided. */
  nextAfter(id) {
    return this.items.find((item) => item.id !== id && isOpen(item)) ?? null;
  }

  /** Fetches what is shown again, as far down as the therapist has looked. */
  refresh() {
    return this.#fetch(Math.max(PAGE, this.items.length));
  }

  move(step) {
    const buttons = [...this.list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement.closest?.('[data-testid=queue-item]'));
    const from = at >= 0 ? at : buttons.findIndex((row) => row.dataset.id === this.#current);
    focusOn(buttons[from < 0 ? 0 : Math.min(buttons.length - 1, Math.max(0, from + step))]);
  }

  /** Puts the keyboard on the row of a message, or on the first where it is gone. */
  show(id) {
    focusOn((this.#rows.get(id) ?? this.list.firstElementChild)?.firstChild);
  }

  #restart() {
    this.items = [];
    return this.#fetch(PAGE);
  }

  async #loadMore() {
    const first = this.items.length;
    await this.#fetch(first + PAGE);
    focusOn(this.list.querySelectorAll('button')[first]);
  }

  async #fetch(wanted) {
    const turn = (this.#asked += 1);
    try {
      const { items, cursor } = await this.#pages(wanted);
      if (turn !== this.#asked) return;
      this.items = items;
      this.#cursor = cursor;
      this.#render();
    } catch (problem) {
      if (problem instanceof SignedOut || turn !== this.#asked) return;
      this.summary.textContent = `Not up to date. ${sorry(problem)}`;
    }
  }

  async #pages(wanted) {
    const state = this.filter.value;
    const items = new Map();
    let cursor = null;
    do {
      const page = await this.api.reviews({ state, limit: PAGE, cursor });
      for (const item of page.items) if (state || isOpen(item)) items.set(item.id, item);
      cursor = page.nextCursor ?? null;
    } while (cursor && items.size < wanted);
    return { items: [...items.values()], cursor };
  }

  #render() {
    const rows = this.items.map((item) => this.#row(item));
    this.#rows = new Map(this.items.map((item, i) => [item.id, rows[i]]));
    reorder(this.list, rows);
    this.more.hidden = !this.#cursor;
    this.#sayHowMany();
    emit(this, 'attune-queue', { items: this.items });
  }

  #row(item) {
    const shown = JSON.stringify(item);
    const old = this.#rows.get(item.id);
    if (old?.shown === shown) return old;
    const row = old ?? h('li', {}, button('', () => emit(this, 'attune-open', { id: item.id }), { testid: 'queue-item' }));
    row.shown = shown;
    fill(row.firstChild, item);
    mark(row, item.id === this.#current);
    return row;
  }

  #sayHowMany() {
    const open = this.items.filter(isOpen);
    const risk = open.filter(({ priority }) => priority === 'RISK').length;
    const many = this.#cursor ? `${open.length}+ to answer` : `${open.length} to answer`;
    const counted = risk ? `${many}, ${risk} with risk` : many;
    this.summary.textContent = this.filter.value ? countOf(this.items.length, 'message') : open.length ? counted : '';
    this.empty.hidden = this.items.length > 0;
    this.empty.replaceChildren(...(this.filter.value
      ? [h('p', {}, 'Nothing here.')]
      : [h('p', { class: 'lead' }, 'All answered.'), h('p', {}, 'New messages appear here by themselves.')]));
  }

  #arrows(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.move(step);
  }
}

function fill(row, item) {
  const label = PRIORITIES[item.priority] ?? item.priority;
  Object.assign(row.dataset, { id: item.id, externalId: item.externalId, priority: item.priority, state: item.state });
  row.replaceChildren(
    h('span', { class: 'row-name' }, nameOf(item)),
    label && h('span', { class: 'chip', dataset: { priority: item.priority } }, label),
    h('span', { class: 'row-when' },
      isOpen(item) ? timeElement(item.receivedAt, 'waiting') : timeElement(item.receivedAt, 'ago'),
      isOpen(item) && item.dueAt && [' · ', timeElement(item.dueAt, 'due')],
      item.state !== 'PENDING' && ` · ${STATES[item.state] ?? item.state}`));
}

const mark = (row, current) =>
  current ? row.firstChild.setAttribute('aria-current', 'true') : row.firstChild.removeAttribute('aria-current');

customElements.define('attune-queue', AttuneQueue);
