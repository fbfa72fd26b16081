import { h } from '../core/dom.js';
import { briefly } from '../core/time.js';
import { capital, plain } from '../core/text.js';
import { marked } from '../components/attune-changes.js';
import { behaviour, nameOf, riskLevel, withheld } from '../words/naming.js';
import { c } from './words.js';
import { percent, seconds, whole } from './core/numbers.js';
import { addressOf } from './core/route.js';

/** One sampled decision: what was written, what was offered, what was sent; and beside it the form to code it by. */
class AttuneDecision extends HTMLElement {
  context = null;
  /** The review's id. */
  of = null;

  async connectedCallback() {
    this.heading = h('h2', { id: 'view-title', tabindex: '-1' }, c.decision.title);
    this.record = h('div', { class: 'record' }, h('p', { class: 'quiet-note' }, c.moment));
    this.coding = document.createElement('attune-coding');
    Object.assign(this.coding, { context: this.context, of: this.of, next: this.#next() });
    this.replaceChildren(h('section', { class: 'view decision', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('a', { href: addressOf('sample'), class: 'back-link' }, c.decision.back), this.heading, h('p', { class: 'meta' }, c.decision.recorded)),
      h('div', { class: 'side-by-side' }, this.record, this.coding)));
    try {
      const { body } = await this.context.api.review(this.of);
      this.#draw(body);
    } catch (problem) {
      this.record.replaceChildren(h('p', { class: 'quiet-note' }, c.decision.gone));
      this.context.failed(problem);
    }
  }

  get #sampled() {
    return this.context.drawn?.sample.items.find(({ reviewId }) => reviewId === this.of) ?? null;
  }

  /** The address of the sampled decision after this one, or of the list. */
  #next() {
    const items = this.context.drawn?.sample.items ?? [];
    const after = items[items.findIndex(({ reviewId }) => reviewId === this.of) + 1];
    return after ? addressOf('sample', after.reviewId) : addressOf('sample');
  }

  #draw(detail) {
    const message = document.createElement('attune-message');
    const thread = document.createElement('attune-thread');
    const history = document.createElement('attune-history');
    this.record.replaceChildren(
      message, thread,
      section(c.decision.drafts, drafts(detail, this.#sampled?.used?.id)),
      section(c.decision.sent, sent(detail, this.#sampled)),
      section(c.decision.about, facts(detail, this.#sampled)), history);
    for (const node of [message, thread]) node.detail = detail;
    history.user = this.context.user;
    history.detail = detail;
  }
}

const section = (title, body) => h('section', { class: 'part' }, h('h3', {}, title), body);

function facts(detail, sampled) {
  const rows = [
    [c.decision.decided, `${sampled?.therapistId ?? detail.therapistId}, ${briefly(sampled?.decidedAt ?? detail.history.at(-1).at)}`],
    sampled && [c.decision.why, sampled.why.length ? sampled.why.map((mark) => c.marks[mark] ?? capital(plain(mark))).join(', ') : c.sample.byChance],
    sampled && [c.decision.reading, reading(sampled)],
    sampled?.used && [c.decision.edits, c.decision.changed(whole(sampled.used.editDistance), percent(sampled.used.editShare))],
    detail.reading && [c.decision.risk, riskLevel(detail.reading.risk.level)],
  ];
  return h('dl', { class: 'facts', testid: 'decision-facts' }, rows.filter(Boolean).map(([term, words]) => h('div', {}, h('dt', {}, term), h('dd', {}, words))));
}

/** The time beside what a fast reader needs, in one sentence. */
function reading({ readingSeconds, floorSeconds, messageWords, used, kind }) {
  const words = messageWords + (used?.words ?? 0);
  if (readingSeconds === null) return c.decision.unopened;
  const fast = kind === 'APPROVED' && readingSeconds < floorSeconds;
  return h('span', { class: fast ? 'fast' : undefined }, c.decision.read(seconds(readingSeconds), whole(words), seconds(floorSeconds)), fast && ` ${c.decision.tooFast}`);
}

function drafts({ suggestions }, usedId) {
  if (!suggestions.drafts.length) return h('p', { class: 'quiet-note' }, suggestions.outcome === 'WITHHELD' ? withheld(suggestions.reason) : c.decision.noDrafts);
  return h('ol', { class: 'draft-list' }, suggestions.drafts.map((draft, i) => h('li', {}, h('article', { class: 'draft', testid: 'shown-draft' },
    h('h4', {}, c.decision.draft(i + 1), draft.id === usedId && h('span', { class: 'chip used' }, c.decision.used)),
    h('p', { class: 'draft-text' }, draft.text),
    h('p', { class: 'meta' }, draft.behaviours.map(behaviour).map(capital).join(' · '))))));
}

function sent({ reply, suggestions, history, state, patientName, patientId }, sampled) {
  if (!reply) return h('p', { class: 'quiet-note', testid: 'nothing-sent' }, c.decision.nothing(nameOf({ patientName, patientId }), history.at(-1)?.note ?? plain(state)));
  const draft = suggestions.drafts.find(({ id }) => id === sampled?.used?.id);
  const same = draft?.text === reply.text;
  return [
    h('p', { class: 'exact-text', testid: 'sent' }, reply.text),
    draft && (same
      ? h('p', { class: 'meta' }, c.decision.unedited)
      : h('details', { class: 'fold', open: true }, h('summary', {}, h('h4', {}, c.decision.diff)), h('div', { class: 'changes', testid: 'diff' }, marked(draft.text, reply.text)))),
    !draft && suggestions.drafts.length > 0 && h('p', { class: 'meta' }, c.decision.own)];
}

customElements.define('attune-decision', AttuneDecision);
