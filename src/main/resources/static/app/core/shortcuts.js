// One-key shortcuts: silent while somebody types, while a dialog is open, and when switched off.

const TYPING = 'input, textarea, select, [contenteditable]';

export class Shortcuts {
  #actions = new Map();
  enabled = true;

  constructor() {
    document.addEventListener('keydown', (event) => this.#press(event));
  }

  /** Shortcuts by key, for example {a: approve}; an action that returns false lets the key go on. */
  use(actions) {
    for (const [key, action] of Object.entries(actions)) this.#actions.set(key, action);
  }

  #press(event) {
    const { key, target } = event;
    const action = this.#actions.get(key);
    if (!action || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.enabled && key !== '?') return;
    if (target.closest?.(TYPING) || document.querySelector('dialog[open]')) return;
    if (action(event) !== false) event.preventDefault();
  }
}

/** What the help dialog lists. */
export const SHORTCUTS = [
  ['j / k', 'next or previous message in the queue (↓ ↑ inside the queue)'],
  ['Enter', 'open the message'],
  ['d', 'show or hide the drafts'],
  ['e', 'write the reply'],
  ['a', 'approve: look once more, then send'],
  ['x', 'close without a reply'],
  ['s', 'escalate'],
  ['q', 'back to the queue'],
  ['Esc', 'leave a dialog or the text field'],
  ['?', 'this help'],
];
