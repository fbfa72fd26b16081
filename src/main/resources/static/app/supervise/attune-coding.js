import { activeIn, h, uniqueId } from '../core/dom.js';
import { ask } from '../dialogs/ask.js';
import { Refusal } from '../core/refusals.js';
import { capital, plain } from '../core/text.js';
import { sorry } from '../words/naming.js';
import { percent } from './core/numbers.js';
import { c } from './words.js';

/** The codebook as a form: digits rate and go on, so that nine items are nine keys. */
class AttuneCoding extends HTMLElement {
  context = null;
  of = null;
  /** Where to go when this one is coded. */
  next = null;

  async connectedCallback() {
    this.replaceChildren(h('p', { class: 'quiet-note' }, c.moment));
    try {
      const [book, findings] = await Promise.all([this.context.api.codebook(), this.context.api.findings({ reviewId: this.of })]);
      this.book = book;
      const mine = findings.find(({ coder }) => coder === this.context.user);
      if (mine) this.#showFindings(findings);
      else this.#form(findings.length);
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #form(others) {
    const noteId = uniqueId('note');
    this.note = h('textarea', { id: noteId, rows: '2', maxlength: '4000', autocomplete: 'off', testid: 'finding-note' });
    this.left = h('p', { class: 'meta', role: 'status', testid: 'left' });
    this.items = this.book.items.map((item, i) => this.#item(item, i));
    this.codes = this.book.codes.map((code) => this.#code(code));
    this.form = h('form', { class: 'coding', novalidate: true, testid: 'coding', onsubmit: (event) => this.#submit(event), onchange: () => this.#count() },
      h('h3', {}, c.coding.title), h('p', { class: 'meta' }, c.coding.keys(this.book.ratings.length)),
      others > 0 && h('p', { class: 'remark' }, c.coding.second),
      this.items, h('fieldset', { class: 'codes' }, h('legend', {}, c.coding.codes), h('p', { class: 'meta' }, c.coding.codesHow), this.codes),
      h('div', { class: 'field' }, h('label', { for: noteId }, c.coding.note), this.note),
      h('div', { class: 'coding-foot' }, h('button', { type: 'submit', class: 'primary', testid: 'finding-save' }, c.coding.save), this.left));
    this.form.addEventListener('keydown', (event) => this.#digit(event));
    this.replaceChildren(this.form);
    this.#recall();
    this.#count();
  }

  /** What was chosen before somebody looked elsewhere; kept in this page alone, until it is saved. */
  #recall() {
    const { items = {}, codes = [], note } = this.context.unsaved.get(this.of) ?? {};
    for (const box of this.form.querySelectorAll('input')) box.checked = items[box.name] === box.value || codes.includes(box.value);
    this.note.value = note ?? '';
  }

  /** One item: its name, what it means, and a choice that arrows or digits make. */
  #item({ id, name, definition }, place) {
    const meaning = uniqueId('meaning');
    const choice = (rating, i) => {
      const input = h('input', { type: 'radio', name: id, value: rating, id: uniqueId('rating'), testid: `${id}-${rating}` });
      return h('span', { class: 'choice' }, input, h('label', { for: input.id }, h('kbd', { 'aria-hidden': 'true' }, i + 1), ` ${c.ratings[rating] ?? capital(plain(rating))}`));
    };
    return h('fieldset', { class: 'item', dataset: { item: id, place }, 'aria-describedby': meaning },
      h('legend', { lang: 'en' }, name), h('p', { class: 'meta', id: meaning, lang: 'en' }, definition), h('div', { class: 'choices' }, this.book.ratings.map(choice)));
  }

  #code({ id, name, definition, humanRate }) {
    const [input, meaning] = [h('input', { type: 'checkbox', id: uniqueId('code'), value: id, testid: `code-${id}` }), uniqueId('meaning')];
    input.setAttribute('aria-describedby', meaning);
    return h('div', { class: 'code' }, input, h('label', { for: input.id, lang: 'en' }, name),
      h('p', { class: 'meta', id: meaning }, h('span', { lang: 'en' }, definition), humanRate !== null && ` ${c.coding.human(percent(humanRate))}`));
  }

  /** A digit on an item rates it and goes to the next; elsewhere it is only a digit. */
  #digit(event) {
    const item = event.target.closest?.('fieldset.item');
    const rating = Number(event.key);
    if (!item || event.ctrlKey || event.metaKey || event.altKey || !(rating >= 1 && rating <= this.book.ratings.length)) return;
    event.preventDefault();
    const chosen = item.querySelectorAll('input')[rating - 1];
    chosen.checked = true;
    this.#count();
    const after = this.items[Number(item.dataset.place) + 1];
    // All of the item, and nothing of it behind the foot
    after?.scrollIntoView({ block: 'nearest' });
    (after?.querySelector('input:checked') ?? after?.querySelector('input') ?? this.codes[0].querySelector('input')).focus();
  }

  #finding() {
    const rated = this.items.map((item) => [item.dataset.item, item.querySelector('input:checked')?.value]).filter(([, rating]) => rating);
    return {
      reviewId: this.of, items: Object.fromEntries(rated), codes: this.codes.map((code) => code.querySelector('input')).filter(({ checked }) => checked).map(({ value }) => value),
      note: this.note.value.trim() || null,
    };
  }

  #count() {
    const finding = this.#finding();
    const { items, codes } = finding;
    if (Object.keys(items).length || codes.length || finding.note) this.context.unsaved.set(this.of, finding);
    this.left.textContent = c.coding.left(this.items.length - Object.keys(items).length, codes.length);
  }

  async #submit(event) {
    event.preventDefault();
    const finding = this.#finding();
    const rated = Object.keys(finding.items).length;
    if (!rated && !finding.codes.length) {
      this.left.textContent = c.coding.nothing;
      return this.items[0].querySelector('input').focus();
    }
    const sure = await ask(this, {
      title: c.coding.sure, body: [h('p', {}, c.coding.summary(rated, this.items.length, finding.codes.length)), h('p', {}, c.coding.final)], go: c.coding.save, testid: 'finding-confirm' });
    return sure && this.#keep(finding);
  }

  async #keep(finding) {
    try {
      await this.context.api.find(finding);
      this.context.unsaved.delete(this.of);
      this.#showFindings(await this.context.api.findings({ reviewId: this.of }));
      this.context.say(c.coding.kept);
      this.querySelector('[data-testid=next]')?.focus();
    } catch (problem) {
      this.context.failed(problem);
      if (problem instanceof Refusal) this.left.textContent = sorry(problem);
      if (!activeIn(this)) this.form.querySelector('button').focus();
    }
  }

  /** Only after one's own: whoever knows what a colleague found no longer judges alone. */
  #showFindings(findings) {
    const named = Object.fromEntries([...this.book.items, ...this.book.codes].map(({ id, name }) => [id, name]));
    const last = this.next === '#/sample';
    this.replaceChildren(h('div', { class: 'coding', testid: 'findings' }, h('h3', {}, c.coding.done),
      findings.map(({ coder, items, codes, note }) => h('section', { class: 'finding' },
        h('h4', {}, coder === this.context.user ? c.coding.you : coder),
        h('dl', { class: 'rated' }, this.book.items.map(({ id }) => h('div', {}, h('dt', { lang: 'en' }, named[id]), h('dd', {}, items[id] ? c.ratings[items[id]] ?? items[id] : c.coding.notRated)))),
        h('p', {}, codes.length ? c.coding.seen(codes.map((code) => named[code] ?? code).join(', ')) : c.coding.noCodes),
        note && h('p', { class: 'why' }, note))),
      findings.length < 2 && h('p', { class: 'meta' }, c.coding.alone),
      h('a', { class: 'button primary', href: this.next, testid: 'next' }, last ? c.coding.toList : c.coding.toNext)));
  }
}

customElements.define('attune-coding', AttuneCoding);
