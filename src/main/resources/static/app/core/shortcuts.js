// One-key shortcuts: silent while somebody types, while a dialog is open, and when switched off.
// Which key does what is a habit, not patient text, so it may stay in the browser.

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const STORED = 'attune.keys';

/** The usual key of every action, in the order in which the help shows them. */
export const USUAL = {
  next: 'j', previous: 'k', drafts: 'd', draft1: '1', draft2: '2', draft3: '3', write: 'e', approve: 'a', decline: 'x',
  escalate: 's', snooze: 'l', reassign: 'p', undo: 'z', queue: 'q', search: '/', help: '?',
};

export class Shortcuts {
  #actions = {};
  #keys = { ...USUAL };
  #root;
  #enabled = true;

  /** Listens on `target`: the document where the inbox is the page, the inbox itself where it is a guest. */
  constructor(target, root) {
    this.#root = root;
    this.#recall();
    this.listener = (event) => this.#press(event);
    target.addEventListener('keydown', this.listener);
    this.stop = () => target.removeEventListener('keydown', this.listener);
  }

  get enabled() {
    return this.#enabled;
  }

  set enabled(on) {
    this.#enabled = on;
    this.#remember();
  }

  keyOf(action) {
    return this.#keys[action];
  }

  /** Which action a key has, or null. */
  actionOf(key) {
    return Object.keys(this.#keys).find((action) => this.#keys[action] === key) ?? null;
  }

  assign(action, key) {
    this.#keys[action] = key;
    this.#remember();
  }

  reset() {
    this.#keys = { ...USUAL };
    this.#remember();
  }

  /** What to do, by the names of USUAL; an action that returns false lets the key go on. */
  use(actions) {
    this.#actions = actions;
  }

  #press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const name = this.actionOf(event.key);
    const action = name && this.#actions[name];
    if (!action || (!this.#enabled && name !== 'help')) return;
    if (event.composedPath()[0].closest?.(TYPING) || this.#root.querySelector('dialog[open]')) return;
    if (action(event) !== false) event.preventDefault();
  }

  #recall() {
    try {
      const { keys = {}, enabled = true } = JSON.parse(localStorage.getItem(STORED) ?? '{}');
      for (const [action, key] of Object.entries(keys)) if (action in USUAL && typeof key === 'string') this.#keys[action] = key;
      this.#enabled = enabled !== false;
    } catch {
      // A browser that keeps nothing has the usual keys
    }
  }

  #remember() {
    const keys = Object.fromEntries(Object.entries(this.#keys).filter(([action, key]) => USUAL[action] !== key));
    const usual = this.#enabled && Object.keys(keys).length === 0;
    try {
      if (usual) localStorage.removeItem(STORED);
      else localStorage.setItem(STORED, JSON.stringify({ keys, enabled: this.#enabled }));
    } catch {
      // As above: the choice holds until the page is left
    }
  }
}
