import { button, h } from '../core/dom.js';
import { Refusal } from '../core/refusals.js';
import { SignedOut } from '../core/session.js';
import { fault, sorry } from '../words/naming.js';
import { a } from '../words/admin-words.js';
import { field } from './fields.js';
import { same } from './policy.js';

/**
 * One section of the policy as a form. Saving sends what was changed here, against the version that
 * was read; where somebody else came first, both values are shown and nothing typed is lost.
 */
export class AttuneSettings extends HTMLElement {
  api = null;
  policy = null;
  people = null;
  spec = null;
  /** Values as they were read, by path. */
  #read = new Map();

  connectedCallback() {
    if (this.firstChild) return;
    this.fields = (this.spec.fields ?? []).map((one) => field(one, this.people));
    this.said = h('p', { class: 'admin-said', role: 'status', testid: 'said' });
    this.notice = h('div', { role: 'alert', class: 'admin-alert', testid: 'notice' });
    this.submit = h('button', { type: 'submit', class: 'primary', testid: 'save' }, a.save);
    this.reset = button(a.discard, () => this.#discard(), { class: 'quiet', testid: 'discard' });
    this.form = h('form', { class: 'settings', novalidate: true, onsubmit: (event) => this.#submit(event), oninput: () => this.#changed() },
      this.fields.map(({ node }) => node),
      h('div', { class: 'settings-foot' }, this.notice, this.submit, this.reset, this.said));
    const { name } = this.spec;
    this.append(h('h2', { tabindex: '-1' }, a.titles[name]), h('p', { class: 'lead' }, a.leads[name]), ...[this.body()].flat());
    this.form.addEventListener('attune-edited', () => this.#changed());
    for (const one of this.fields) this.#take(one);
    this.#changed();
  }

  /** What stands below the heading; sections of their own add to it. */
  body() {
    return this.form;
  }

  get unsaved() {
    return Object.keys(this.#changes()).length > 0;
  }

  #take(one) {
    const value = this.policy.at(one.path);
    this.#read.set(one.path, value);
    one.value = value;
    one.error = '';
    one.meanwhile();
  }

  #changes() {
    return Object.fromEntries(this.fields.filter((one) => !same(one.value, this.#read.get(one.path))).map((one) => [one.path, one.value]));
  }

  #changed() {
    const { unsaved } = this;
    this.submit.disabled = this.reset.disabled = !unsaved;
    if (unsaved) this.said.textContent = a.unsaved;
    else if (this.said.textContent === a.unsaved) this.said.textContent = '';
  }

  #discard() {
    this.notice.replaceChildren();
    for (const one of this.fields) this.#take(one);
    this.#changed();
  }

  async #submit(event) {
    event.preventDefault();
    this.notice.replaceChildren();
    for (const one of this.fields) one.error = one.fault?.() ?? '';
    if (this.#toFirstError()) return;
    try {
      await this.policy.save(this.#changes());
      for (const one of this.fields) this.#take(one);
      this.#changed();
      this.said.textContent = a.saved;
      this.saved();
    } catch (problem) {
      if (!(problem instanceof SignedOut)) await this.#refused(problem);
    }
  }

  /** For sections that show what follows from a setting. */
  saved() {}

  async #refused(problem) {
    if (problem instanceof Refusal && problem.stale) return this.#meanwhile();
    const errors = problem.errors ?? [];
    for (const error of errors) {
      const path = error.field;
      const one = this.fields.find((known) => path === known.path || path.startsWith(`${known.path}.`));
      if (one) one.error = fault(error);
    }
    if (!this.#toFirstError()) this.notice.replaceChildren(h('p', {}, sorry(problem)));
  }

  #toFirstError() {
    const wrong = this.fields.find(({ error }) => error);
    wrong?.focus();
    return Boolean(wrong);
  }

  /** Somebody saved first: theirs is now what was read; mine stays where I changed something. */
  async #meanwhile() {
    const mine = this.#changes();
    try {
      await this.policy.load();
    } catch (problem) {
      this.notice.replaceChildren(h('p', {}, sorry(problem)));
      return;
    }
    for (const one of this.fields) {
      const [before, now] = [this.#read.get(one.path), this.policy.at(one.path)];
      this.#read.set(one.path, now);
      if (!(one.path in mine)) one.value = now;
      if (!same(before, now)) one.meanwhile(now, one.path in mine ? () => this.#takeTheirs(one) : null);
    }
    this.notice.replaceChildren(h('p', {}, a.meanwhile));
    this.#changed();
  }

  #takeTheirs(one) {
    this.#take(one);
    this.#changed();
    one.focus();
  }
}

customElements.define('attune-settings', AttuneSettings);
