import { button, h, uniqueId } from '../core/dom.js';
import { USUAL } from '../core/shortcuts.js';
import { w } from '../words/words.js';
import { ask } from './ask.js';

/** Keys at a glance; each can be changed, and all can be switched off for those whose tools send letters. */
export function showHelp(at, shortcuts, notices) {
  const said = h('p', { class: 'meta', role: 'status' });
  const list = h('dl', { class: 'keys' });
  const draw = () => list.replaceChildren(
    ...Object.keys(USUAL).map((action) => row(action, shortcuts, said, draw)),
    ...w.keys.fixed.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what))));
  draw();
  const [onOff, enabled] = check(w.keys.on, shortcuts.enabled, (on) => (shortcuts.enabled = on));
  const [notify] = check(w.keys.notify, notices.on, (on, box) => notices.switch(on).then((now) => (box.checked = now)));
  return ask(at, {
    title: w.keys.title,
    body: [
      onOff,
      h('p', { class: 'meta' }, w.keys.rest),
      list, said,
      button(w.keys.reset, () => {
        shortcuts.reset();
        draw();
      }, { class: 'quiet start' }),
      notices.possible && notify,
      notices.possible && h('p', { class: 'meta' }, w.keys.notifyHow),
    ],
    back: w.dialog.close,
    begin: enabled,
  });
}

/** A row with a box and its words, and the box. */
function check(label, checked, change) {
  const id = uniqueId('setting');
  const box = h('input', { id, type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked, box));
  return [h('p', { class: 'toggle' }, box, h('label', { for: id }, label)), box];
}

function row(action, shortcuts, said, redraw) {
  const key = shortcuts.keyOf(action);
  const what = w.keys.actions[action];
  const change = button(w.keys.change, () => listen(), { class: 'quiet', 'aria-label': w.keys.changeFor(what, key), testid: `change-${action}` });
  const listen = () => {
    said.textContent = w.keys.press;
    change.addEventListener('keydown', (event) => pressed(event), { once: true });
  };
  const pressed = (event) => {
    if (['Tab', 'Shift', 'Escape'].includes(event.key)) return (said.textContent = '');
    event.preventDefault();
    event.stopPropagation();
    const taken = shortcuts.actionOf(event.key);
    if (event.key.length !== 1 || event.key === ' ') return (said.textContent = w.keys.unfit);
    if (taken && taken !== action) return (said.textContent = w.keys.taken(event.key, w.keys.actions[taken]));
    shortcuts.assign(action, event.key);
    said.textContent = '';
    redraw();
    said.getRootNode().querySelector(`[data-testid=change-${action}]`).focus();
  };
  return h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, h('span', {}, what), change));
}
