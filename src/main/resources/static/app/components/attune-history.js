import { h } from '../core/dom.js';
import { capital } from '../core/text.js';
import { briefly, exactly } from '../core/time.js';
import { action, actor } from '../words/work.js';

/** Who did what with this message, newest last, as the record has it. */
class AttuneHistory extends HTMLElement {
  user = null;
  #drawn = '';

  set detail({ history = [] }) {
    const now = JSON.stringify(history);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const open = this.querySelector('details')?.open;
    this.replaceChildren(...(history.length ? [h('details', { class: 'fold', open },
      h('summary', {}, h('h3', {}, 'What happened so far')),
      h('ol', { class: 'history' }, history.map((entry) => this.#row(entry))))] : []));
  }

  #row({ at, actor: who, action: what, reason, note }) {
    return h('li', {},
      h('time', { datetime: at, title: exactly(at), class: 'meta' }, briefly(at)), ' ',
      `${capital(actor(who, this.user))} ${action(what)}`,
      (reason || note) && h('span', { class: 'meta' }, ` \u2013 ${reason ?? note}`));
  }
}

customElements.define('attune-history', AttuneHistory);
