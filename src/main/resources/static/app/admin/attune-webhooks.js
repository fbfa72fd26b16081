import { button, h, uniqueId } from '../core/dom.js';
import { SignedOut } from '../core/session.js';
import { timeElement } from '../core/time.js';
import { ask } from '../dialogs/ask.js';
import { fault, sorry } from '../words/naming.js';
import { a } from '../words/admin-words.js';

const PATH = 'api/v1/webhooks';
const TYPES = ['reply.approved', 'review.escalated'];

/** Where approved replies go: the targets, a way to try each, and the log of what was sent. */
class AttuneWebhooks extends HTMLElement {
  api = null;
  spec = null;

  connectedCallback() {
    if (this.firstChild) return;
    this.list = h('ul', { class: 'webhooks', testid: 'webhooks' });
    this.notice = h('div', { role: 'alert', class: 'admin-alert', testid: 'notice' });
    this.said = h('p', { class: 'admin-said', role: 'status', testid: 'said' });
    this.log = Object.assign(document.createElement('attune-deliveries'), { api: this.api });
    this.append(h('h2', { tabindex: '-1' }, a.titles.webhooks), h('p', { class: 'lead' }, a.leads.webhooks),
      this.list, this.said, this.notice, this.#form(), this.log);
    this.#load();
  }

  get unsaved() {
    return Boolean(this.url?.value);
  }

  async #load() {
    await this.#try(async () => {
      const { body } = await this.api.call('GET', PATH);
      this.log.targets = new Map(body.items.map(({ id, url }) => [id, url]));
      this.list.replaceChildren(...body.items.map((webhook) => this.#row(webhook)));
      if (!body.items.length) this.list.append(h('li', { class: 'meta' }, a.webhooks.none));
    });
  }

  #form() {
    const [id, errorId] = [uniqueId('url'), uniqueId('error')];
    this.url = h('input', { id, type: 'url', placeholder: 'https://platform.example/attune', autocomplete: 'off', spellcheck: 'false', testid: 'webhook-url', 'aria-describedby': errorId });
    this.types = TYPES.map((type) => h('input', { type: 'checkbox', value: type, checked: true, testid: `type-${type}` }));
    this.error = h('p', { class: 'problem', id: errorId, testid: 'field-error' });
    return h('form', { class: 'settings', novalidate: true, onsubmit: (event) => this.#register(event) },
      h('h3', {}, a.webhooks.add),
      h('div', { class: 'field' }, h('label', { for: id }, a.webhooks.url), this.url, h('p', { class: 'meta' }, a.webhooks.urlHint), this.error),
      h('fieldset', { class: 'field' }, h('legend', {}, a.webhooks.types), this.types.map((box) => h('label', { class: 'toggle' }, box, a.webhooks.typeNames[box.value]))),
      h('div', { class: 'settings-foot' }, h('button', { type: 'submit', class: 'primary', testid: 'register' }, a.webhooks.addGo)));
  }

  async #register(event) {
    event.preventDefault();
    this.error.textContent = '';
    const eventTypes = this.types.filter(({ checked }) => checked).map(({ value }) => value);
    try {
      const { body } = await this.api.call('POST', PATH, { body: { url: this.url.value.trim(), eventTypes } });
      this.url.value = '';
      await this.#load();
      await this.#showSecret(body);
    } catch (problem) {
      if (problem instanceof SignedOut) return;
      this.error.textContent = problem.field ? fault(problem.errors[0]) : sorry(problem);
      (problem.field === 'eventTypes' ? this.types[0] : this.url).focus();
    }
  }

  /** The one moment at which the secret can be read. */
  #showSecret({ secret, publicKey }) {
    return ask(this, {
      title: a.webhooks.secretTitle,
      body: [h('p', {}, a.webhooks.secretOnce), h('p', { class: 'secret', testid: 'secret', tabindex: '0' }, secret), h('p', { class: 'meta' }, a.webhooks.publicKey, ' ', h('code', {}, publicKey))],
      back: a.webhooks.secretKept,
    });
  }

  #row(webhook) {
    const { id, url, eventTypes, createdAt, disabledAt } = webhook;
    const path = `${PATH}/${encodeURIComponent(id)}`;
    const act = (words, name, work, style = 'secondary') => button(words, () => this.#try(work), { class: style, testid: `${name}-webhook`, 'aria-label': `${words}: ${url}` });
    return h('li', { class: 'webhook', testid: 'webhook', dataset: { id } },
      h('div', { class: 'webhook-head' }, h('strong', {}, url), disabledAt ? h('span', { class: 'chip', dataset: { state: 'off' } }, a.webhooks.disabled) : h('span', { class: 'chip' }, a.webhooks.active)),
      h('p', { class: 'meta' }, eventTypes.map((type) => a.webhooks.typeNames[type] ?? type).join(', '), ' · ', timeElement(createdAt, 'ago'), disabledAt && [' · ', a.webhooks.offSince, ' ', timeElement(disabledAt, 'ago')]),
      h('div', { class: 'webhook-acts' },
        act(a.webhooks.test, 'test', () => this.#test(path)),
        act(a.webhooks.rotate, 'rotate', () => this.#rotate(path, url)),
        disabledAt ? act(a.webhooks.enable, 'enable', () => this.#change('POST', `${path}/enable`)) : act(a.webhooks.disable, 'disable', () => this.#change('POST', `${path}/disable`)),
        act(a.remove, 'remove', () => this.#remove(path, url), 'quiet')));
  }

  async #change(method, path) {
    await this.api.call(method, path);
    await this.#load();
  }

  async #test(path) {
    const { body } = await this.api.call('POST', `${path}/test`);
    this.said.textContent = a.webhooks.testing;
    const { state, lastProblem } = await this.log.follow(body.id);
    this.said.textContent = state === 'SENT' ? a.webhooks.testSent : state === 'QUEUED' ? a.webhooks.testWaits : a.webhooks.testFailed(lastProblem ?? state);
  }

  async #rotate(path, url) {
    const sure = await ask(this, { title: a.webhooks.rotateTitle, body: [h('p', {}, url), h('p', {}, a.webhooks.rotateNote)], go: a.webhooks.rotate, testid: 'confirm' });
    if (sure) await this.#showSecret((await this.api.call('POST', `${path}/rotate`)).body);
  }

  async #remove(path, url) {
    const sure = await ask(this, { title: a.webhooks.removeTitle, body: [h('p', {}, url), h('p', {}, a.webhooks.removeNote)], go: a.remove, testid: 'confirm', tone: 'danger' });
    if (sure) await this.#change('DELETE', path);
  }

  async #try(work) {
    this.notice.replaceChildren();
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof SignedOut)) this.notice.replaceChildren(h('p', {}, sorry(problem)));
    }
  }
}

customElements.define('attune-webhooks', AttuneWebhooks);
