import { button, h, uniqueId } from '../core/dom.js';
import { capital } from '../core/text.js';
import { behaviour } from '../words/naming.js';
import { byBehaviour, byWeek } from './charts/figures.js';
import { codes, items, people } from './charts/wholes.js';
import { download } from './core/download.js';
import { fullDay, monday } from './core/numbers.js';
import { table } from './core/table.js';
import { c } from './words.js';

const WEEKS = [8, 26, 52];

/** Figures over time, of everybody or of one therapist, of all drafts or of one behaviour. */
class AttuneFigures extends HTMLElement {
  context = null;
  #charts = new Map();
  #asked = 0;

  connectedCallback() {
    const again = () => this.#read();
    this.weeks = select(c.figures.span, 'figures-weeks', WEEKS.map((n) => [n, c.figures.lastWeeks(n)]), again);
    this.therapist = select(c.figures.therapist, 'figures-therapist', [['', c.figures.everybody]], again);
    this.behaviour = select(c.figures.behaviour, 'figures-behaviour', [['', c.figures.anyBehaviour]], () => this.#draw());
    this.about = h('p', { class: 'meta', testid: 'figures-about' }, c.moment);
    this.body = h('div', { class: 'view-body' });
    this.replaceChildren(h('section', { class: 'view', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('h2', { id: 'view-title', tabindex: '-1' }, c.figures.title), this.about),
      h('div', { class: 'filters' }, this.weeks.row, this.therapist.row, this.behaviour.row,
        button(c.figures.csvWeeks, () => this.#csv({ by: 'week' }, 'weeks'), { class: 'secondary', testid: 'csv-weeks' }),
        button(c.figures.csv, () => this.#csv({}, 'report'), { class: 'secondary', testid: 'csv-report' })),
      this.body));
    this.#read();
  }

  get #query() {
    return { from: monday(Number(this.weeks.input.value) - 1), therapist: this.therapist.input.value };
  }

  async #read() {
    const turn = (this.#asked += 1);
    const { api } = this.context;
    try {
      const [weekly, report, codebook] = await Promise.all([api.weekly(this.#query), api.report(this.#query), api.codebook()]);
      if (turn !== this.#asked) return;
      Object.assign(this, { weekly, report, codebook });
      offer(this.behaviour.input, report.behaviours.map(({ behaviour: code }) => [code, capital(behaviour(code))]));
      if (!this.therapist.input.value) offer(this.therapist.input, report.therapists.map(({ therapistId }) => [therapistId, therapistId]));
      this.#draw();
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #draw() {
    const { weekly, report, codebook } = this;
    const { fewestForRate: fewest } = weekly;
    const chosen = this.behaviour.input.value;
    const codings = report.therapists.map(({ coding }) => coding);
    const decided = report.therapists.reduce((sum, { figures }) => sum + figures.decided, 0);
    this.about.textContent = c.figures.about(fullDay(weekly.from), fullDay(weekly.to), decided, fewest, weekly.readingWordsPerMinute);
    const overall = [byBehaviour(report.behaviours, fewest), items(codings, codebook, fewest), codes(codings, codebook, fewest)];
    this.body.replaceChildren(
      therapists(report),
      h('h3', { class: 'group' }, chosen ? c.figures.weeklyOf(capital(behaviour(chosen))) : c.figures.weekly),
      h('div', { class: 'charts' }, byWeek(weekly, chosen).map((figure) => this.#chart(figure))),
      h('h3', { class: 'group' }, c.figures.overall),
      h('div', { class: 'charts' }, overall.map((figure) => this.#chart(figure))));
  }

  /** The same element each time, so that what is shown as a table stays one. */
  #chart(figure) {
    const chart = this.#charts.get(figure.id) ?? document.createElement('attune-chart');
    this.#charts.set(figure.id, chart);
    chart.figure = figure;
    return chart;
  }

  async #csv(query, name) {
    try {
      download(`attune-${name}.csv`, await this.context.api.table('report', { ...this.#query, ...query }));
      this.context.say(c.saved);
    } catch (problem) {
      this.context.failed(problem);
    }
  }
}

function therapists(report) {
  const rows = people(report);
  return h('section', { class: 'panel' }, h('h3', {}, c.charts.people.title), rows.length
    ? table({ caption: c.charts.people.title, quiet: true, testid: 'people', columns: c.charts.people.columns, numbers: 1, rows })
    : h('p', { class: 'quiet-note' }, c.figures.nobody));
}

function select(label, testid, options, onchange) {
  const id = uniqueId('filter');
  const input = h('select', { id, testid, onchange }, options.map(([value, words]) => h('option', { value }, words)));
  return { input, row: h('div', { class: 'field' }, h('label', { for: id }, label), input) };
}

/** Fills a list anew after its first line, and keeps what was chosen. */
function offer(input, options) {
  const chosen = input.value;
  input.replaceChildren(input.options[0], ...options.map(([value, words]) => h('option', { value }, words)));
  input.value = options.some(([value]) => value === chosen) ? chosen : '';
}

customElements.define('attune-figures', AttuneFigures);
