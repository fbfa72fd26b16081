import { button, h, uniqueId } from '../core/dom.js';
import { a } from '../words/admin-words.js';
import { AttuneSettings } from './attune-settings.js';

/** Who acts here, and two things that policy says of them: who learns still, who agreed to test cases. */
class AttunePeople extends AttuneSettings {
  connectedCallback() {
    this.spec = { ...this.spec, fields: [] };
    super.connectedCallback();
  }

  /** The two lists of the policy are shown as two columns of one table. */
  body() {
    this.rows = h('tbody');
    this.lists = ['traineeIds', 'seededChecksConsent'].map((path) => this.#column(path));
    this.fields.push(...this.lists);
    const id = uniqueId('add');
    this.added = h('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: '200', testid: 'person-id',
      onkeydown: (event) => event.key === 'Enter' && this.#add(event) });
    for (const person of this.people.items) this.rows.append(this.#row(person));
    this.form.prepend(
      h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': a.people.caption }, h('table', { class: 'people', testid: 'people' }, h('thead', {}, h('tr', {},
        a.people.columns.map((words) => h('th', { scope: 'col' }, words)))), this.rows)),
      h('p', { class: 'meta' }, a.people.counted, this.people.counted >= this.people.limit && ` ${a.people.more(this.people.limit)}`),
      ...this.lists.map(({ errors }) => errors),
      h('div', { class: 'field add' }, h('label', { for: id }, a.people.add), h('div', { class: 'beside' }, this.added, button(a.people.addGo, (event) => this.#add(event), { class: 'secondary', testid: 'add-person' })),
        h('p', { class: 'meta' }, a.people.addHint)));
    return this.form;
  }

  /** A list of ids, as the boxes of one column. */
  #column(path) {
    const errors = h('p', { class: 'problem', role: 'alert' });
    const boxes = () => [...this.rows.querySelectorAll(`input[data-path=${path}]`)];
    let order = [];
    return {
      path,
      errors,
      node: errors,
      focus: () => boxes()[0]?.focus(),
      get value() {
        const chosen = new Set(boxes().filter(({ checked }) => checked).map(({ value }) => value));
        return [...order.filter((id) => chosen.delete(id)), ...chosen];
      },
      set value(ids) {
        order = ids;
        for (const box of boxes()) box.checked = ids.includes(box.value);
      },
      get error() {
        return errors.textContent;
      },
      set error(words) {
        errors.textContent = words;
      },
      meanwhile: (now) => {
        errors.textContent = now ? `${a.people.columns[path === 'traineeIds' ? 3 : 4]}: ${a.nowTheirs} ${now.join(', ') || a.nothing}` : '';
      },
    };
  }

  #row({ id, role, open }) {
    const box = (path, label) => h('td', {}, h('input', { type: 'checkbox', value: id, 'aria-label': label(id), testid: `${path}-${id}`, dataset: { path } }));
    const works = role !== 'SUPERVISOR';
    return h('tr', {}, h('th', { scope: 'row' }, id), h('td', {}, role ? a.people.roles[role] : h('span', { class: 'chip', title: a.people.noAccountHint }, a.people.noAccount)),
      h('td', { class: 'figure' }, open || '\u2013'),
      works ? box('traineeIds', a.people.isTrainee) : h('td'), works ? box('seededChecksConsent', a.people.agreed) : h('td'));
  }

  #add(event) {
    event.preventDefault();
    const id = this.added.value.trim();
    if (!id) return this.added.focus();
    if (!this.people.items.some((known) => known.id === id)) {
      const person = { id, role: null, open: 0 };
      this.people.items.push(person);
      this.rows.append(this.#row(person));
    }
    this.added.value = '';
    return this.rows.querySelector(`input[value=${CSS.escape(id)}]`)?.focus();
  }
}

customElements.define('attune-people', AttunePeople);
