import { button, h, uniqueId } from '../core/dom.js';
import { charts } from './charts/load.js';
import { optionOf } from './charts/options.js';
import { table } from './core/table.js';
import { c } from './words.js';

const COLOURS = { ink: '--ink-soft', line: '--line', firm: '--line-firm', surface: '--surface', pattern: '--chart-pattern' };
const SERIES = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'];

/** One figure: a drawing, the sentence that says what it shows, and the same numbers as a table. */
class AttuneChart extends HTMLElement {
  #figure = null;
  #asTable = false;
  #chart = null;
  #gone = new AbortController();

  /** {id, title, note, headline?, columns, rows, drawing}; drawing is null where there is nothing to draw. */
  set figure(figure) {
    this.#figure = figure;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    this.#gone = new AbortController();
    const redraw = () => this.#paint();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal: this.#gone.signal });
    this.sizes = new ResizeObserver(() => this.#chart?.resize());
    this.#draw();
  }

  disconnectedCallback() {
    this.#gone.abort();
    this.sizes.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
  }

  #draw() {
    const { id, title, note, headline, columns, rows, drawing } = this.#figure;
    const [titleId, tableId] = [uniqueId('figure'), uniqueId('table')];
    this.#chart?.dispose();
    this.#chart = null;
    this.canvas = h('div', { class: 'canvas', role: 'img', 'aria-label': `${title}. ${c.figures.seeTable}`, testid: `chart-${id}` });
    if (drawing?.kind === 'across') this.canvas.style.setProperty('height', `${drawing.labels.length * 26 + 72}px`);
    this.numbers = h('div', { id: tableId }, table({ caption: title, quiet: true, columns, rows, numbers: 1, testid: `table-${id}` }));
    this.toggle = button('', () => this.#turn(), { class: 'quiet', 'aria-controls': tableId, testid: `as-table-${id}`, 'aria-describedby': titleId });
    this.replaceChildren(h('figure', { class: 'panel', 'aria-labelledby': titleId },
      h('figcaption', {}, h('h3', { id: titleId }, title), this.toggle, note && h('p', { class: 'meta' }, note), headline && h('p', { class: 'headline', testid: `headline-${id}` }, headline)),
      drawing ? this.canvas : h('p', { class: 'quiet-note' }, c.figures.nothingToDraw), this.numbers));
    this.#say();
    this.#paint();
  }

  #turn() {
    this.#asTable = !this.#asTable;
    this.#say();
    this.#paint();
  }

  #say() {
    this.toggle.textContent = this.#asTable ? c.figures.asChart : c.figures.asTable;
    this.toggle.setAttribute('aria-expanded', String(this.#asTable));
    this.numbers.hidden = !this.#asTable;
    this.canvas.hidden = this.#asTable;
    this.toggleAttribute('data-wide', this.#asTable || this.#figure.wide === true);
  }

  async #paint() {
    if (this.#asTable || !this.#figure?.drawing) return;
    try {
      const library = await charts();
      if (!this.isConnected || this.#asTable) return;
      this.#chart ??= library.init(this.canvas, null, { renderer: 'canvas' });
      this.#chart.setOption(optionOf(this.#figure.drawing, this.#figure, this.#look()), true);
      this.canvas.dataset.drawn = 'yes';
      this.sizes.observe(this.canvas);
    } catch {
      // The numbers are what matters; they need no library
      this.#asTable = true;
      this.#say();
    }
  }

  /** The colours as they are now: a canvas knows nothing of custom properties. */
  #look() {
    const probe = h('span', { hidden: true });
    this.append(probe);
    const resolved = (name) => {
      probe.style.setProperty('color', `var(${name})`);
      return getComputedStyle(probe).color;
    };
    const look = { ...Object.fromEntries(Object.entries(COLOURS).map(([key, name]) => [key, resolved(name)])), series: SERIES.map(resolved), font: getComputedStyle(this).fontFamily, width: this.canvas.clientWidth };
    probe.remove();
    return look;
  }
}

customElements.define('attune-chart', AttuneChart);
