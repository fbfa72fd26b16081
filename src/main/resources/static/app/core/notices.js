// A notice of the operating system when a message arrives while the page is behind others. Never who, never what.
import { w } from '../words/words.js';

export class Notices {
  #on = false;

  /** A frame on a foreign page may not ask, so there the switch is not shown. */
  get possible() {
    return 'Notification' in window && window.parent === window && Notification.permission !== 'denied';
  }

  get on() {
    return this.#on && Notification.permission === 'granted';
  }

  /** Asks the browser's permission where it takes one; gives what holds now. */
  async switch(on) {
    this.#on = on && (await Notification.requestPermission()) === 'granted';
    return this.#on;
  }

  tell() {
    if (!this.on || !document.hidden) return;
    new Notification('Attune', { body: w.live.notice, tag: 'attune', silent: true });
  }
}
