import { h } from '../core/dom.js';
import { SignedOut } from '../core/session.js';
import { sorry } from '../words/naming.js';
import { a } from '../words/admin-words.js';
import { AttuneSettings } from './attune-settings.js';

/** What stands below every reply, to change; and what the tenant's files word differently, to read. */
class AttuneWording extends AttuneSettings {
  body() {
    this.inForce = h('section', { class: 'in-force', testid: 'in-force', 'aria-live': 'polite' });
    this.saved();
    return [this.form, this.inForce];
  }

  /** Shows what holds now. */
  async saved() {
    try {
      const { body } = await this.api.call('GET', 'api/v1/tenant/wording');
      this.inForce.replaceChildren(h('h3', {}, a.wording.inForce), this.#below(body), ...this.#templates(body));
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.inForce.replaceChildren(h('p', {}, sorry(problem)));
    }
  }

  #below({ signOff, disclosure }) {
    const row = (name, { text, from }) => h('div', {}, h('dt', {}, name),
      h('dd', {}, text ? h('blockquote', {}, text) : h('p', {}, a.nothing), h('p', { class: 'meta' }, a.wording.from[from])));
    return h('dl', { class: 'told' }, row(a.wording.signOff, signOff), row(a.wording.disclosure, disclosure));
  }

  #templates({ replies, leftOut, file, catalogue }) {
    const own = Object.entries(replies);
    return [
      h('h3', {}, a.wording.templates),
      h('p', {}, a.wording.filesOnly, ' ', h('code', {}, file)),
      own.length + leftOut.length === 0 && h('p', { class: 'meta' }, a.wording.noneOwn),
      ...own.map(([id, words]) => h('details', { class: 'fold', testid: 'own-wording' }, h('summary', {}, h('code', {}, id), ' ', a.wording.own), h('blockquote', {}, words))),
      leftOut.length > 0 && h('p', {}, a.wording.leftOut, ' ', leftOut.map((id) => [h('code', {}, id), ' '])),
      h('p', { class: 'meta' }, a.wording.version(catalogue.slice(0, 12))),
    ].filter(Boolean);
  }
}

customElements.define('attune-wording', AttuneWording);
