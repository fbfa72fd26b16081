// One setting each: its label, its control, what is wrong with it, and what somebody else made of it.
import { button, h, uniqueId } from '../core/dom.js';
import { a } from '../words/admin-words.js';
import { CONTROLS } from './controls.js';

/** {node, path, value, error, fault(), meanwhile(now, take), focus()} for one entry of sections.js. */
export function field(spec, people) {
  const [label, hint] = a.fields[spec.path];
  const [id, hintId, errorId] = [uniqueId('field'), uniqueId('hint'), uniqueId('error')];
  const control = CONTROLS[spec.kind](spec, { id, describedby: `${hintId} ${errorId}`, people });
  const error = h('p', { class: 'problem', id: errorId, testid: 'field-error' });
  const other = h('div', { class: 'meanwhile', testid: 'meanwhile', hidden: true });
  const grouped = control.group === true;
  const node = h(grouped ? 'fieldset' : 'div', { class: `field kind-${spec.kind}`, dataset: { path: spec.path } },
    grouped ? h('legend', {}, label) : h('label', { for: id }, label),
    control.node, hint && h('p', { class: 'meta', id: hintId }, hint), error, other);
  return {
    node,
    path: spec.path,
    fault: () => control.fault?.() ?? '',
    focus: () => control.focus(),
    get value() {
      return control.value;
    },
    set value(value) {
      control.value = value;
    },
    get error() {
      return error.textContent;
    },
    set error(words) {
      error.textContent = words;
      control.invalid(Boolean(words));
    },
    meanwhile(now, take) {
      other.hidden = arguments.length === 0;
      other.replaceChildren(...(other.hidden ? [] : [
        take ? h('p', {}, a.nowTheirs, ' ', h('q', { testid: 'theirs' }, control.told(now))) : h('p', {}, a.takenOver),
        take && button(a.takeTheirs, take, { class: 'secondary', testid: 'take-theirs' })].filter(Boolean)));
    },
  };
}
