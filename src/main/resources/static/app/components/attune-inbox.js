import { button, h } from '../core/dom.js';
import { Gate } from '../core/gate.js';
import { askForToken, hostOf } from '../core/host-token.js';
import { AddressRoute, QuietRoute } from '../core/route.js';
import { w } from '../words/words.js';

/**
 * The inbox as one element. Attributes: `embedded` (a guest on a platform's page: the token comes
 * from there, see docs/embedding.md), `host` (the origin of that page, needed inside a frame),
 * `lang` (en or de; otherwise the browser's language), `theme` (light or dark; otherwise the
 * system's). Colours can be set by the custom properties --attune-*.
 */
class AttuneInbox extends HTMLElement {
  #gate = null;

  connectedCallback() {
    this.#gate ??= this.#newGate();
    this.#gate.open();
  }

  disconnectedCallback() {
    this.#gate.close();
  }

  #newGate() {
    this.embedded = this.hasAttribute('embedded');
    this.route = this.embedded ? new QuietRoute() : new AddressRoute();
    return new Gate(this, {
      here: '',
      sheets: ['styles/inbox'],
      words: () => w.welcome,
      load: () => import('../work.js'),
      enter: () => this.#enter(),
      leave: () => this.#leave(),
      flush: () => this.desk?.flush(),
      unsaved: () => this.desk?.unsaved ?? false,
      ask: this.embedded ? () => this.#askHost() : null,
    });
  }

  /** How many messages wait, for the title of a page that is all Attune's. */
  #title(waiting) {
    if (!this.embedded) document.title = waiting ? `(${waiting}) Attune` : 'Attune';
    this.dispatchEvent(new CustomEvent('attune-waiting', { detail: { waiting } }));
  }

  #enter() {
    this.desk = document.createElement('attune-desk');
    this.desk.inbox = {
      gate: this.#gate, session: this.#gate.session, route: this.route, embedded: this.embedded,
      page: !this.embedded || window.parent !== window, title: (waiting) => this.#title(waiting),
    };
    this.#gate.frame.replaceChildren(this.desk);
  }

  #leave() {
    this.desk = null;
    this.route.reset();
    this.#title(0);
  }

  /** At first, and again whenever the token has ended; what is being written stays. */
  async #askHost() {
    const host = hostOf(window.location, this.getAttribute('host'));
    if (!this.desk) this.#gate.say(w.welcome.waiting);
    try {
      if (!host) throw new Error('The frame names no host.');
      await this.#gate.session.accept(await askForToken(host), host);
    } catch {
      const again = button(w.welcome.retry, () => this.#askHost(), { class: 'secondary', testid: 'ask-again' });
      if (this.desk) this.#gate.veil(again);
      else this.#gate.say(w.welcome.refused, again);
    }
  }
}

customElements.define('attune-inbox', AttuneInbox);
