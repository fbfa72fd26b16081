import { h, uniqueId } from '../core/dom.js';
import { briefly } from '../core/time.js';
import { capital, plain } from '../core/text.js';
import { agreementTable } from './core/agreement.js';
import { download } from './core/download.js';
import { percent, seconds } from './core/numbers.js';
import { addressOf } from './core/route.js';
import { table } from './core/table.js';
import { c } from './words.js';

const DAY_MS = 86_400_000;

/** Draws decisions to look at, and says which of them have been coded. */
class AttuneSample extends HTMLElement {
  context = null;

  connectedCallback() {
    const draw = this.context.drawn?.query;
    const wanted = this.context.wanted;
    this.context.wanted = null;
    this.size = field(c.sample.size, h('input', { type: 'number', min: '1', max: '50', value: draw?.size ?? '5', testid: 'sample-size' }));
    this.days = field(c.sample.days, h('select', { testid: 'sample-days' }, [7, 28, 84].map((days) => h('option', { value: days, selected: days === (draw?.days ?? 28) }, c.sample.last(days)))));
    this.seed = field(c.sample.seed, h('input', { type: 'text', maxlength: '100', value: draw?.seed ?? '', placeholder: c.sample.today, autocomplete: 'off', testid: 'sample-seed' }));
    this.therapist = field(c.sample.therapist, h('input', { type: 'text', value: wanted ?? draw?.therapist ?? '', placeholder: c.sample.everybody, autocomplete: 'off', testid: 'sample-therapist' }));
    this.found = h('div', { class: 'view-body' });
    this.replaceChildren(h('section', { class: 'view', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('h2', { id: 'view-title', tabindex: '-1' }, c.sample.title), h('p', { class: 'meta wide-note' }, c.sample.how)),
      h('form', { class: 'filters', novalidate: true, onsubmit: (event) => this.#draw(event) },
        this.size.row, this.days.row, this.therapist.row, this.seed.row,
        h('button', { type: 'submit', class: 'primary', testid: 'sample-draw' }, c.sample.draw)),
      this.found));
    if (this.context.drawn) this.#show();
  }

  async #draw(event) {
    event.preventDefault();
    const query = { size: this.size.input.value, days: Number(this.days.input.value), seed: this.seed.input.value.trim(), therapist: this.therapist.input.value.trim() };
    try {
      const sample = await this.context.api.sample({
        size: query.size, seed: query.seed, therapist: query.therapist, from: new Date(Date.now() - query.days * DAY_MS).toISOString(),
      });
      this.context.drawn = { query, sample };
      this.context.say(c.sample.drawn(sample.items.length));
      await this.#show();
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  async #show() {
    const { sample } = this.context.drawn;
    const range = { from: sample.from, to: sample.to };
    try {
      const [findings, report, codebook] = await Promise.all([
        this.context.api.findings(range), this.context.api.report(range), this.context.api.codebook()]);
      this.found.replaceChildren(...this.#worklist(sample, findings), agreement(report, codebook));
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #worklist({ items, seed }, findings) {
    if (!items.length) return [h('p', { class: 'quiet-note' }, c.sample.none)];
    const mine = new Set(findings.filter(({ coder }) => coder === this.context.user).map(({ reviewId }) => reviewId));
    const others = (id) => findings.filter(({ coder, reviewId }) => reviewId === id && coder !== this.context.user).length;
    const next = items.find(({ reviewId }) => !mine.has(reviewId));
    const done = items.filter(({ reviewId }) => mine.has(reviewId)).length;
    return [
      h('div', { class: 'list-head' },
        h('p', { class: 'lead', testid: 'sample-progress' }, c.sample.progress(done, items.length)), h('p', { class: 'meta' }, c.sample.seedWas(seed)),
        next && h('a', { class: 'button primary', href: addressOf('sample', next.reviewId), testid: 'code-next' }, done ? c.sample.goOn : c.sample.begin),
        h('button', { type: 'button', class: 'secondary', testid: 'sample-csv', onclick: () => this.#csv() }, c.sample.csv)),
      table({ caption: c.sample.caption, quiet: true, testid: 'sample-list', columns: c.sample.columns, rows: items.map((item) => row(item, mine.has(item.reviewId), others(item.reviewId))) })];
  }

  async #csv() {
    const { sample, query } = this.context.drawn;
    const asked = { size: sample.size, seed: sample.seed, from: sample.from, to: sample.to, therapist: query.therapist };
    await this.context.api.table('sample', asked).then((text) => {
      download(`sample-${sample.seed}.csv`, text);
      this.context.say(c.saved);
    }, (problem) => this.context.failed(problem));
  }
}

function row(item, mine, others) {
  return [
    h('a', { href: addressOf('sample', item.reviewId), testid: 'sampled', dataset: { review: item.reviewId } }, c.sample.decision(item.therapistId, briefly(item.decidedAt))),
    c.kinds[item.kind] ?? plain(item.kind),
    h('span', { class: 'chips' }, item.why.length ? item.why.map((mark) => h('span', { class: 'chip' }, c.marks[mark] ?? capital(plain(mark)))) : h('span', { class: 'meta' }, c.sample.byChance)),
    c.sample.read(seconds(item.readingSeconds), seconds(item.floorSeconds)),
    item.used ? c.sample.edited(percent(item.used.editShare)) : c.sample.ownWords(item.kind),
    mine ? c.sample.coded(others) : c.sample.uncoded(others)];
}

function agreement(report, codebook) {
  return h('details', { class: 'fold panel' }, h('summary', {}, h('h3', {}, c.agreement.title)), agreementTable(report, codebook));
}

function field(label, input) {
  input.id = uniqueId('filter');
  return { input, row: h('div', { class: 'field' }, h('label', { for: input.id }, label), input) };
}

customElements.define('attune-sample', AttuneSample);
