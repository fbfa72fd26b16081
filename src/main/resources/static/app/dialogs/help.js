import { h } from '../core/dom.js';
import { SHORTCUTS } from '../core/shortcuts.js';
import { ask } from './ask.js';

/** Keys at a glance, and the switch for people whose other tools send single letters. */
export function showHelp(shortcuts) {
  const box = h('input', { type: 'checkbox', checked: shortcuts.enabled });
  box.addEventListener('change', () => (shortcuts.enabled = box.checked));
  return ask({
    title: 'Keys',
    body: [
      h('dl', { class: 'keys' }, SHORTCUTS.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)))),
      h('label', { class: 'toggle' }, box, 'Single-letter keys are on'),
      h('p', { class: 'meta' }, 'They rest while you type. Attune never sends anything on its own: every reply goes out by your approval.'),
    ],
    back: 'Close',
  });
}
