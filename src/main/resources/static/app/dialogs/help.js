import { button, h, uniqueId } from '../core/dom.js';
import { USUAL } from '../core/shortcuts.js';
import { exactly } from '../core/time.js';
import { sorry } from '../words/naming.js';
import { w } from '../words/words.js';
import { ask } from './ask.js';

/** Keys at a glance; each can be changed, and all can be switched off for those whose tools send letters. */
export function showHelp(at, { shortcuts, notices, voice }) {
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
      voice && forgetting(voice),
    ],
    back: w.dialog.close,
    begin: enabled,
  });
}

/** Whether drafts follow how one writes, and the wish that it be forgotten. */
function forgetting(voice) {
  const said = h('p', { class: 'meta', role: 'status', testid: 'voice' });
  const say = ({ learns, forgottenUntil }) => {
    said.textContent = [learns ? w.voice.learns : w.voice.off, forgottenUntil && w.voice.forgotten(exactly(forgottenUntil))].filter(Boolean).join(' ');
  };
  const ask = (wish) => voice(wish).then(say, (problem) => (said.textContent = sorry(problem)));
  ask();
  return [h('h3', {}, w.voice.title), said, button(w.voice.forget, () => ask({ forget: true }), { class: 'quiet start', testid: 'forget-voice' })];
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
