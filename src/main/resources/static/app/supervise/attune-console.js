import { Gate } from '../core/gate.js';
import { c, speakAlike } from './words.js';

/** The supervisor's page. */
class AttuneConsole extends HTMLElement {
  #gate = null;

  connectedCallback() {
    this.#gate ??= new Gate(this, {
      here: 'supervise.html',
      role: 'SUPERVISOR',
      sheets: ['styles/message', 'styles/reply', 'styles/dialogs', 'supervise/styles/frame', 'supervise/styles/views', 'supervise/styles/decision'],
      speak: speakAlike,
      words: () => c.welcome,
      load: () => import('./work.js'),
      enter: () => this.#gate.frame.replaceChildren(this.views = Object.assign(document.createElement('attune-views'), { gate: this.#gate })),
      leave: () => this.#leave(),
      unsaved: () => this.views?.unsaved ?? false,
    });
    this.#gate.open();
  }

  disconnectedCallback() {
    this.#gate.close();
  }

  #leave() {
    this.views = null;
    history.replaceState(null, '', '#/queue');
  }
}

customElements.define('attune-console', AttuneConsole);
