import { Gate } from '../core/gate.js';
import { a, speakAdmin } from '../words/admin-words.js';

/** How a tenant works, for its supervisors. */
class AttuneAdmin extends HTMLElement {
  #gate = null;

  connectedCallback() {
    this.#gate ??= new Gate(this, {
      here: 'admin.html',
      role: 'SUPERVISOR',
      sheets: ['styles/dialogs', 'styles/admin'],
      speak: speakAdmin,
      words: () => a,
      load: () => import('./work.js'),
      enter: () => this.#gate.frame.replaceChildren(this.sections = Object.assign(document.createElement('attune-sections'), { gate: this.#gate })),
      leave: () => (this.sections = null),
      unsaved: () => this.sections?.unsaved ?? false,
    });
    this.#gate.open();
  }

  disconnectedCallback() {
    this.#gate.close();
  }
}

customElements.define('attune-admin', AttuneAdmin);
