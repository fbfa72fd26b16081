import { activeIn, button, emit, h, uniqueId } from '../core/dom.js';
import { waitsFor } from '../core/open-review.js';
import { queuePages } from '../core/queue-pages.js';
import { SignedOut } from '../core/session.js';
import { WindowList } from '../core/window-list.js';
import { nameOf, sorry } from '../words/naming.js';
import { w } from '../words/words.js';
import { fillRow } from './queue-row.js';

const GATHER_MS = 250;

/** The therapist's own queue, in the server's order: most urgent first. Any length, any number of changes. */
class AttuneQueue extends HTMLElement {
  api = null;
  user = null;
  role = null;
  items = [];
  #shown = [];
  #rows = new Map();
  #current = null;
  #asked = 0;
  #complete = false;

  connectedCallback() {
    const [filterId, searchId] = [uniqueId('filter'), uniqueId('search')];
    this.filter = h('select', { id: filterId, testid: 'queue-filter', onchange: () => this.#restart() },
      w.queue.filters.map(([value, label]) => h('option', { value }, label)));
    this.search = h('input', { id: searchId, type: 'search', testid: 'queue-search', autocomplete: 'off', spellcheck: 'false',
      placeholder: w.queue.search, oninput: () => this.#render(), onkeydown: (event) => this.#leaveSearch(event) });
    this.summary = h('p', { class: 'queue-summary', role: 'status' });
    this.list = h('ul', { class: 'queue-list', 'aria-label': w.queue.list, onkeydown: (event) => this.#arrows(event) });
    this.empty = h('div', { class: 'empty small', hidden: true });
    const scroller = h('div', { class: 'queue-scroll' }, this.list, this.empty);
    this.append(
      h('div', { class: 'queue-head' },
        h('h2', {}, w.queue.title),
        h('div', { class: 'field' }, h('label', { for: filterId, class: 'visually-hidden' }, w.queue.show), this.filter),
        h('div', { class: 'field search' }, h('label', { for: searchId, class: 'visually-hidden' }, w.queue.search), this.search),
        this.summary),
      scroller);
    this.window = new WindowList({
      list: this.list, scroller, rowOf: (index) => this.#row(this.#shown[index]),
      indexOf: (row) => this.#shown.findIndex(({ id }) => id === row?.firstChild?.dataset.id),
    });
    this.refresh();
  }

  set current(id) {
    const old = this.#rows.get(this.#current);
    this.#current = id;
    for (const row of [old, this.#rows.get(id)]) if (row) mark(row, row.firstChild.dataset.id === id);
  }

  /** The most urgent message still to answer, other than the one just decided. */
  nextAfter(id) {
    return this.items.find((item) => item.id !== id && this.#mine(item) && !item.snoozedUntil) ?? null;
  }

  /** Reads the whole queue again, quietly; many wishes within a moment are one. */
  refresh() {
    this.gathering ??= new Promise((resolve) => {
      setTimeout(() => {
        this.gathering = undefined;
        resolve(this.#fetch());
      }, this.items.length ? GATHER_MS : 0);
    });
    return this.gathering;
  }

  /** One review changed: its row says so at once, its place follows with the next reading. */
  hear({ id, state, version, priority, by }) {
    const item = this.items.find((known) => known.id === id);
    if (item && !(item.version >= version)) {
      Object.assign(item, { version, ...(state && { state }), ...(priority && { priority }), claimedBy: by });
      this.#render();
    }
    return this.refresh();
  }

  move(step) {
    const from = this.#at();
    const to = from < 0 ? 0 : from + step;
    this.window.focus(Math.min(this.#shown.length - 1, Math.max(0, to)));
  }

  /** Puts the keyboard on the row of a message, or on the first where it is gone. */
  show(id) {
    this.window.focus(Math.max(0, this.#shown.findIndex((item) => item.id === id)));
  }

  find() {
    this.search.focus();
    this.search.select();
  }

  #mine(item) {
    return waitsFor(this)(item);
  }

  #at() {
    const focused = this.list.contains(activeIn(this)) ? activeIn(this).dataset.id : null;
    const id = focused ?? this.#current;
    return this.#shown.findIndex((item) => item.id === id);
  }

  #restart() {
    this.items = [];
    return this.refresh();
  }

  /** At first what is there is shown page by page; later the old list stays until the new one is whole. */
  async #fetch() {
    const turn = (this.#asked += 1);
    const first = this.items.length === 0;
    const state = this.filter.value;
    let read = null;
    try {
      for await (read of queuePages(this.api, state, (item) => state || this.#mine(item))) {
        if (turn !== this.#asked) return;
        if (first) this.#took(read);
      }
      if (!first) this.#took(read);
    } catch (problem) {
      if (problem instanceof SignedOut || turn !== this.#asked) return;
      this.summary.textContent = w.queue.stale(sorry(problem));
    }
  }

  #took({ items, complete }) {
    this.items = items;
    this.#complete = complete;
    const known = new Set(items.map(({ id }) => id));
    for (const id of this.#rows.keys()) if (!known.has(id)) this.#rows.delete(id);
    this.#render();
    emit(this, 'attune-queue', { items, complete: complete && !this.filter.value });
  }

  #render() {
    const wanted = this.search.value.trim().toLocaleLowerCase();
    const named = (item) => `${nameOf(item)} ${item.patientId}`.toLocaleLowerCase().includes(wanted);
    this.#shown = wanted ? this.items.filter(named) : this.items;
    this.list.hidden = this.#shown.length === 0;
    this.window.show(this.#shown.length);
    this.#sayHowMany(wanted);
  }

  #row(item) {
    let row = this.#rows.get(item.id);
    if (!row) {
      row = h('li', {}, button('', () => emit(this, 'attune-open', { id: item.id }), { testid: 'queue-item' }));
      this.#rows.set(item.id, row);
      mark(row, item.id === this.#current);
    }
    const shown = JSON.stringify(item);
    if (row.shown !== shown) fillRow(row.firstChild, item, this.user);
    row.shown = shown;
    return row;
  }

  #sayHowMany(wanted) {
    const open = this.items.filter((item) => this.#mine(item));
    const risk = open.filter(({ priority }) => priority === 'RISK').length;
    const counted = open.length ? w.queue.toAnswer(open.length, risk, !this.#complete) : '';
    const words = wanted ? w.queue.found(this.#shown.length) : this.filter.value ? w.queue.messages(this.items.length) : counted;
    if (this.summary.textContent !== words) this.summary.textContent = words;
    this.empty.hidden = this.#shown.length > 0;
    this.empty.replaceChildren(...(this.filter.value || wanted
      ? [h('p', {}, w.queue.none)]
      : [h('p', { class: 'lead' }, w.queue.allDone), h('p', {}, w.queue.byThemselves)]));
  }

  #arrows(event) {
    const ends = { Home: 0, End: this.#shown.length - 1 };
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || !(step || event.key in ends)) return;
    event.preventDefault();
    if (step) this.move(step);
    else this.window.focus(ends[event.key]);
  }

  #leaveSearch(event) {
    if (event.key === 'Escape') {
      this.search.value = '';
      this.#render();
    }
    if (['Escape', 'Enter', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      this.window.focus(0);
    }
  }
}

const mark = (row, current) =>
  current ? row.firstChild.setAttribute('aria-current', 'true') : row.firstChild.removeAttribute('aria-current');

customElements.define('attune-queue', AttuneQueue);
