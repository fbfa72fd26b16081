import { bar } from '../components/bar.js';
import { Api } from '../core/api.js';
import { button, focusOn, h } from '../core/dom.js';
import { SignedOut } from '../core/session.js';
import { a } from '../words/admin-words.js';
import { sorry } from '../words/naming.js';
import { w } from '../words/words.js';
import { Policy } from './policy.js';
import { SECTIONS } from './sections.js';

/** The administration itself: one section at a time, named in the address. */
class AttuneSections extends HTMLElement {
  gate = null;

  async connectedCallback() {
    this.api = new Api(this.gate.session);
    this.policy = new Policy(this.api);
    try {
      const [{ body }] = await Promise.all([this.api.call('GET', 'api/v1/tenant/people'), this.policy.load()]);
      this.people = body;
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.gate.say(sorry(problem), button(w.review.retry, () => this.gate.frame.replaceChildren(this), { class: 'secondary' }));
      return;
    }
    if (!this.isConnected) return;
    this.#draw();
    window.addEventListener('hashchange', () => this.#show(), { signal: this.gate.signal });
    this.#show();
  }

  get unsaved() {
    return this.section?.unsaved ?? false;
  }

  #draw() {
    this.main = h('main', { class: 'admin-main', tabindex: '-1' });
    this.nav = h('nav', { class: 'admin-nav', 'aria-label': a.sections }, h('ul', {}, SECTIONS.map(({ name }) =>
      h('li', {}, h('a', { href: `#/${name}`, testid: `to-${name}` }, a.titles[name])))));
    this.replaceChildren(
      button(a.skip, () => focusOn(this.main), { class: 'skip' }),
      h('header', { class: 'bar' }, bar(this.gate, { here: 'admin.html', middle: h('span', { class: 'meta' }, w.bar.admin) })),
      h('div', { class: 'admin-work' }, this.nav, this.main));
  }

  /** Leaving a section with something unsaved takes a decision. */
  #show() {
    const wanted = SECTIONS.find(({ name }) => location.hash === `#/${name}`) ?? SECTIONS[0];
    if (this.unsaved && wanted.name !== this.shown && !window.confirm(w.leave)) return history.replaceState(null, '', `#/${this.shown}`);
    if (wanted.name === this.shown && this.section?.isConnected) return undefined;
    this.shown = wanted.name;
    document.title = `Attune: ${a.titles[wanted.name]}`;
    for (const link of this.nav.querySelectorAll('a')) {
      if (link.hash === `#/${wanted.name}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.section = Object.assign(document.createElement(wanted.element ?? 'attune-settings'), {
      api: this.api, policy: this.policy, people: this.people, spec: wanted,
    });
    this.main.replaceChildren(this.section);
    this.main.scrollTop = 0;
    return focusOn(this.section.querySelector('h2'));
  }
}

customElements.define('attune-sections', AttuneSections);
