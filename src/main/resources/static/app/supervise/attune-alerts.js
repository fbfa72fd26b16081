import { h } from '../core/dom.js';
import { percent, seconds, twoDigits } from './core/numbers.js';
import { addressOf } from './core/route.js';
import { c } from './words.js';

const SHARES = new Set(['USED', 'UNEDITED', 'TOO_FAST', 'EDIT_SHARE']);

/** What has changed in somebody's work, what that may mean, and what one may do about it. */
class AttuneAlerts extends HTMLElement {
  context = null;

  async connectedCallback() {
    this.body = h('div', { class: 'view-body' }, h('p', { class: 'quiet-note' }, c.moment));
    this.replaceChildren(h('section', { class: 'view', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('h2', { id: 'view-title', tabindex: '-1' }, c.alerts.title), h('p', { class: 'meta wide-note' }, c.alerts.about)), this.body));
    try {
      this.#draw(await this.context.api.report({}));
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #draw({ therapists, drift }) {
    const found = therapists.flatMap(({ therapistId, alerts }) => alerts.map((alert) => card(therapistId, alert, drift, () => (this.context.wanted = therapistId))));
    this.body.replaceChildren(
      h('p', { class: 'lead', testid: 'alerts-count' }, c.alerts.found(found.length)),
      h('ul', { class: 'cards' }, found),
      h('p', { class: 'meta' }, c.alerts.rule(drift.recentDays, drift.beforeDays, drift.fewest)));
  }
}

function card(who, { measure, test, before, recent, p }, drift, want) {
  const words = c.alerts.measures[measure];
  const said = SHARES.has(measure) ? percent : seconds;
  return h('li', { class: 'panel alert', testid: 'alert' },
    h('h3', {}, c.alerts.heading(who, recent >= before ? words.up : words.down)),
    h('p', { class: 'change' }, c.alerts.from, ' ', h('strong', {}, said(before)), ' ', c.alerts.to, ' ', h('strong', {}, said(recent)),
      h('span', { class: 'meta' }, ` ${c.alerts.spans(drift.recentDays, drift.beforeDays)}`)),
    h('dl', { class: 'facts' },
      h('div', {}, h('dt', {}, c.alerts.means), h('dd', {}, words.means)),
      h('div', {}, h('dt', {}, c.alerts.may), h('dd', {}, words.may))),
    h('p', { class: 'meta' }, c.alerts.test(c.alerts.tests[test], p < 0.01 ? c.alerts.below : twoDigits(p))),
    h('p', {}, h('a', { href: addressOf('sample'), onclick: want, testid: 'alert-sample' }, c.alerts.look)));
}

customElements.define('attune-alerts', AttuneAlerts);
