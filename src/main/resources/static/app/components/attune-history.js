import { h } from '../core/dom.js';
import { capital } from '../core/text.js';
import { briefly, exactly } from '../core/time.js';
import { action, actor } from '../words/naming.js';
import { w } from '../words/words.js';

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
      h('summary', {}, h('h3', {}, w.history.title)),
      h('ol', { class: 'history' }, runs(history).map((run) => this.#row(run))))] : []));
  }

  #row({ entry: { at, actor: who, action: what, reason, note }, times }) {
    return h('li', {},
      h('time', { datetime: at, title: exactly(at), class: 'meta' }, briefly(at)), ' ',
      w.history.did(capital(actor(who, this.user)), action(what)), times > 1 && w.history.times(times),
      (reason || note) && h('span', { class: 'meta' }, ` \u2013 ${reason ?? note}`));
  }
}

/** Saves come in dozens: what one person did several times in a row becomes one line, at its last time. */
function runs(history) {
  const found = [];
  for (const entry of history) {
    const last = found.at(-1);
    const same = last && last.entry.actor === entry.actor && last.entry.action === entry.action && !entry.reason;
    if (same) Object.assign(last, { entry, times: last.times + 1 });
    else found.push({ entry, times: 1 });
  }
  return found;
}

customElements.define('attune-history', AttuneHistory);
