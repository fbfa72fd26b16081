import { h } from '../core/dom.js';
import { timeElement } from '../core/time.js';
import { nameOf, stateName } from '../words/naming.js';
import { byAge, byTherapist, held, timers, totals } from './core/queue-figures.js';
import { table } from './core/table.js';
import { c } from './words.js';

const MOST = 5_000;
const GATHER_MS = 700;
const AGE_MS = 30_000;
const MOST_ROWS = 12;

/** How the queue of the whole service stands, as it changes. */
class AttuneQueueHealth extends HTMLElement {
  context = null;
  #items = [];
  #gone = new AbortController();

  connectedCallback() {
    this.body = h('div', { class: 'view-body' });
    this.asOf = h('p', { class: 'meta', testid: 'queue-as-of' }, c.moment);
    this.replaceChildren(h('section', { class: 'view', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('h2', { id: 'view-title', tabindex: '-1' }, c.queue.title), this.asOf), this.body));
    const again = () => this.#soon();
    for (const type of ['event', 'resync']) this.context.live.addEventListener(type, again, { signal: this.#gone.signal });
    // Time alone moves messages to the next band and over their limits
    this.ageing = setInterval(() => this.loaded && this.#draw(), AGE_MS);
    this.#read();
  }

  disconnectedCallback() {
    this.#gone.abort();
    clearInterval(this.ageing);
    clearTimeout(this.waiting);
  }

  /** Many changes within a moment are one reading. */
  #soon() {
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined;
      this.#read();
    }, GATHER_MS);
  }

  async #read() {
    try {
      const { items, complete } = await this.context.api.queue(MOST);
      Object.assign(this, { complete, loaded: new Date() });
      this.#items = items;
      if (this.isConnected) this.#draw();
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #draw() {
    const now = Date.now();
    this.asOf.replaceChildren(c.queue.asOf(this.loaded.toLocaleTimeString(c.locale)), this.complete ? '' : ` ${c.queue.notAll(MOST)}`);
    const focused = this.getRootNode().activeElement?.dataset.key;
    this.body.replaceChildren(
      tiles(totals(this.#items, now)),
      h('div', { class: 'columns' },
        h('div', { class: 'column' }, riskTimers(timers(this.#items), now), ages(byAge(this.#items, now))),
        h('div', { class: 'column' }, people(byTherapist(this.#items, now)), holders(held(this.#items)))));
    if (focused) this.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

/** What must not be overlooked says so in words and weight, not by colour alone. */
function tiles(figures) {
  const alarming = { out: figures.out > 0, overdue: figures.overdue > 0 };
  return h('dl', { class: 'tiles', testid: 'queue-tiles' }, ['out', 'running', 'overdue', 'soon', 'open', 'held', 'escalated'].map((key) =>
    h('div', { class: 'tile', dataset: { tile: key, alarming: alarming[key] ? 'yes' : 'no', none: figures[key] ? 'no' : 'yes' } },
      h('dt', {}, c.queue.tiles[key]), h('dd', {}, figures[key]))));
}

function riskTimers(items, now) {
  const row = (item) => {
    const out = new Date(item.acknowledgeBy) <= now;
    return [open(item), h('span', { class: out ? 'chip alarm' : 'chip' }, out ? c.queue.runOut : c.queue.runs),
      timeElement(item.acknowledgeBy, 'ago'), item.therapistId, holder(item)];
  };
  return panel(c.queue.risk, items.length === 0
    ? h('p', { class: 'quiet-note' }, c.queue.noRisk)
    : table({ caption: c.queue.risk, quiet: true, testid: 'risk-timers', columns: c.queue.riskColumns, rows: items.slice(0, MOST_ROWS).map(row) }), more(items));
}

const holder = (item) => (item.state === 'ESCALATED' ? c.queue.passedTo(item.escalatedTo ?? c.queue.supervisor) : item.claimedBy ?? c.queue.nobody);

function ages(bands) {
  const most = Math.max(1, ...bands.map(({ count }) => count));
  const row = ({ from, to, count, overdue, risk }) => [
    c.queue.band(from, to), meter(count, overdue, most), count, overdue, risk];
  return panel(c.queue.ages, table({ caption: c.queue.ages, quiet: true, testid: 'age-bands', columns: c.queue.ageColumns, numbers: 2, rows: bands.map(row) }));
}

/** A bar for the eye alone: the figures stand beside it. */
function meter(count, overdue, most) {
  const bar = h('span', { class: 'meter', 'aria-hidden': 'true' }, h('span', { class: 'meter-late' }), h('span', { class: 'meter-rest' }));
  bar.firstChild.style.setProperty('width', `${(overdue / most) * 100}%`);
  bar.lastChild.style.setProperty('width', `${((count - overdue) / most) * 100}%`);
  return bar;
}

function people(lines) {
  const row = ({ id, open: many, overdue, risk, held: theirs, oldest }) => [
    id, many, overdue ? h('strong', {}, overdue) : 0, risk ? h('strong', {}, risk) : 0, theirs, timeElement(oldest, 'waiting')];
  return panel(c.queue.people, lines.length
    ? table({ caption: c.queue.people, quiet: true, testid: 'by-therapist', columns: c.queue.peopleColumns, numbers: 1, rows: lines.map(row) })
    : h('p', { class: 'quiet-note' }, c.queue.empty));
}

function holders(items) {
  const row = (item) => [open(item), holder(item), item.claimedUntil ? timeElement(item.claimedUntil, 'ago') : stateName(item.state)];
  return panel(c.queue.held, items.length
    ? table({ caption: c.queue.held, quiet: true, testid: 'held', columns: c.queue.heldColumns, rows: items.slice(0, MOST_ROWS).map(row) })
    : h('p', { class: 'quiet-note' }, c.queue.nothingHeld), more(items));
}

const more = (items) => items.length > MOST_ROWS && h('p', { class: 'meta' }, c.queue.more(items.length - MOST_ROWS));

const open = (item) => h('a', { href: `./#/review/${encodeURIComponent(item.id)}`, title: c.queue.toInbox, dataset: { key: item.id } }, nameOf(item));

const panel = (title, ...body) => h('section', { class: 'panel' }, h('h3', {}, title), body);

customElements.define('attune-queue-health', AttuneQueueHealth);
