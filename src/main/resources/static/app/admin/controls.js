// The controls behind the kinds of settings; each has node, value, focus(), invalid(wrong) and told(value).
import { button, emit, h } from '../core/dom.js';
import { w } from '../words/words.js';
import { a } from '../words/admin-words.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const say = (value) => (value === null || value === undefined || value === '' ? a.nothing : String(value));

/** Around one native control: `read` and `write` turn its text into the setting's value and back. */
function native(node, { read = (text) => text, write = (value) => value ?? '', told = say, fault }) {
  return {
    node,
    told,
    fault,
    get value() {
      return read(node.value);
    },
    set value(value) {
      node.value = write(value);
    },
    focus: () => node.focus(),
    invalid: (wrong) => node.setAttribute('aria-invalid', String(wrong)),
  };
}

const basic = ({ id, describedby }, path) => ({ id, testid: `field-${path}`, 'aria-describedby': describedby, autocomplete: 'off' });

function check({ path }, about) {
  const node = h('input', { type: 'checkbox', ...basic(about, path) });
  return Object.defineProperty(native(node, { told: (value) => (value ? a.on : a.off) }), 'value', {
    get: () => node.checked,
    set: (value) => (node.checked = value === true),
  });
}

function number({ path, min, max, optional }, about) {
  const node = h('input', { type: 'number', inputmode: 'numeric', step: '1', min, max, ...basic(about, path) });
  const fault = () => {
    const text = node.value.trim();
    if (text === '' && !node.validity.badInput) return optional ? '' : w.faults.OUT_OF_RANGE(min, max);
    const value = Number(text);
    return Number.isInteger(value) && value >= min && value <= max && text !== '' ? '' : w.faults.OUT_OF_RANGE(min, max);
  };
  return native(node, { read: (text) => (text.trim() === '' ? null : Number(text)), fault });
}

const area = ({ path, rows, optional }, about) =>
  native(h('textarea', { rows, ...basic(about, path) }), { read: (text) => (optional && text.trim() === '' ? null : text) });

const time = ({ path }, about) =>
  native(h('input', { type: 'time', required: true, ...basic(about, path) }),
    { write: (value) => String(value ?? '').slice(0, 5), read: (text) => text && `${text}:00`.slice(0, 8) });

function zone({ path }, about) {
  const listId = `${about.id}-zones`;
  const node = h('input', { type: 'text', list: listId, spellcheck: 'false', ...basic(about, path) });
  const control = native(node, { read: (text) => text.trim() });
  control.node = h('div', {}, node, h('datalist', { id: listId }, Intl.supportedValuesOf('timeZone').map((name) => h('option', { value: name }))));
  return control;
}

const choice = ({ path, options }, about) =>
  native(h('select', basic(about, path), options.map((value) => h('option', { value }, a.options[path][value]))),
    { told: (value) => a.options[path][value] ?? value });

/** Somebody with an account, or nobody. Who is named already stays to choose, account or not. */
function person({ path, role }, about) {
  const known = about.people.items.filter((one) => one.role && (!role || one.role === role)).map(({ id }) => id);
  const node = h('select', basic(about, path), h('option', { value: '' }, a.nobody), known.map((id) => h('option', { value: id }, id)));
  const write = (id) => {
    if (id && ![...node.options].some(({ value }) => value === id)) node.append(h('option', { value: id }, a.noAccount(id)));
    return id ?? '';
  };
  return native(node, { read: (id) => id || null, write });
}

const list = ({ path }, about) =>
  native(h('textarea', { rows: 4, spellcheck: 'false', ...basic(about, path) }), {
    read: (text) => text.split('\n').map((line) => line.trim()).filter(Boolean),
    write: (values) => (values ?? []).join('\n'),
    told: (values) => say((values ?? []).join(', ')),
  });

function days({ path }, { describedby }) {
  const boxes = DAYS.map((day) => h('input', { type: 'checkbox', value: day, testid: `field-${path}-${day}` }));
  const node = h('div', { class: 'days', role: 'group', 'aria-describedby': describedby },
    boxes.map((box) => h('label', { class: 'toggle' }, box, a.days[box.value])));
  return {
    node,
    group: true,
    get value() {
      return boxes.filter(({ checked }) => checked).map(({ value }) => value);
    },
    set value(chosen) {
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
    focus: () => boxes[0].focus(),
    invalid: () => {},
    told: (chosen) => say(chosen.map((day) => a.days[day]).join(', ')),
  };
}

/** Rows of a name and a number to call. */
function numbers({ path }, { describedby }) {
  const rows = h('ul', { class: 'numbers' });
  const add = button(a.addNumber, () => {
    rows.append(row({ name: '', number: '' }));
    rows.lastChild.querySelector('input').focus();
  }, { class: 'secondary', testid: 'add-number' });
  const row = ({ name, number: call }) => {
    const item = h('li', {},
      h('input', { 'aria-label': a.numberName, value: name, testid: 'number-name' }),
      h('input', { 'aria-label': a.numberNumber, value: call, inputmode: 'tel', testid: 'number-number' }),
      button(a.remove, () => {
        item.remove();
        emit(rows, 'attune-edited');
        add.focus();
      }, { class: 'quiet', 'aria-label': a.removeNumber(name) }));
    return item;
  };
  return {
    node: h('div', { role: 'group', 'aria-describedby': describedby, testid: `field-${path}` }, rows, add),
    group: true,
    get value() {
      return [...rows.children].map((item) => {
        const [name, call] = item.querySelectorAll('input');
        return { name: name.value.trim(), number: call.value.trim() };
      });
    },
    set value(values) {
      rows.replaceChildren(...values.map(row));
    },
    focus: () => (rows.querySelector('input') ?? add).focus(),
    invalid: () => {},
    told: (values) => say(values.map(({ name, number: call }) => `${name} ${call}`).join('; ')),
  };
}

export const CONTROLS = { check, number, area, time, zone, choice, person, list, days, numbers };
