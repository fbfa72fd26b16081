import { button, h, uniqueId } from '../core/dom.js';
import { briefly, exactly } from '../core/time.js';
import { capital, plain } from '../core/text.js';
import { keep, lastSeen } from './ledger/seen.js';
import { verifyEntries, verifyHead } from './ledger/verify.js';
import { table } from './core/table.js';
import { c } from './words.js';

const PAGE = 20;
const MARKS = { pass: '✓', fail: '✗', unknown: '?', first: '·' };

/** The ledger page by page, and a check of it that believes nothing the server says. */
class AttuneLedger extends HTMLElement {
  context = null;
  #after = 0;
  #verdicts = new Map();

  connectedCallback() {
    const goId = uniqueId('go');
    this.head = h('section', { class: 'panel head-card' });
    this.checked = h('div', { role: 'status', testid: 'ledger-checked' });
    this.entries = h('div');
    this.goTo = h('input', { id: goId, type: 'number', min: '1', testid: 'ledger-go-to' });
    const pager = (words, to, testid) => button(words, () => this.#page(to()), { class: 'secondary', testid });
    this.older = pager(c.ledger.older, () => this.#after - PAGE, 'ledger-older');
    this.newer = pager(c.ledger.newer, () => this.#after + PAGE, 'ledger-newer');
    this.replaceChildren(h('section', { class: 'view', 'aria-labelledby': 'view-title' },
      h('div', { class: 'view-head' }, h('h2', { id: 'view-title', tabindex: '-1' }, c.ledger.title), h('p', { class: 'meta wide-note' }, c.ledger.about)),
      h('div', { class: 'view-body' }, this.head, this.checked,
        h('form', { class: 'filters', novalidate: true, onsubmit: (event) => this.#go(event) }, this.older, this.newer,
          pager(c.ledger.newest, () => this.newest.size - PAGE, 'ledger-newest'),
          h('div', { class: 'field inline' }, h('label', { for: goId }, c.ledger.goTo), this.goTo), h('button', { type: 'submit', class: 'secondary' }, c.ledger.go)),
        this.entries)));
    this.#load();
  }

  /** The newest head and the newest page. */
  async #load() {
    try {
      this.newest = await this.context.api.head();
      this.#drawHead();
      await this.#page(this.newest.size - PAGE);
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #drawHead() {
    const { size, root, timestamp, keyId, tenant } = this.newest;
    const seen = lastSeen(tenant);
    const line = (term, ...words) => h('div', {}, h('dt', {}, term), h('dd', {}, ...words));
    this.verify = button(c.ledger.verify, () => this.#verify(), { class: 'primary', testid: 'ledger-verify' });
    this.head.replaceChildren(h('h3', {}, c.ledger.head), h('dl', { class: 'facts', testid: 'ledger-head' },
      line(c.ledger.size, c.ledger.entriesMany(size)), line(c.ledger.root, h('code', {}, root)), line(c.ledger.signed, exactly(timestamp)),
      line(c.ledger.key, h('code', {}, keyId)), line(c.ledger.seen, seen ? c.ledger.seenThen(seen.size, exactly(seen.timestamp)) : c.ledger.neverSeen)), h('div', { class: 'head-action' }, this.verify, h('p', { class: 'meta' }, c.ledger.what)));
  }

  async #page(after) {
    this.#after = Math.max(0, Math.min(after, this.newest.size - 1));
    try {
      this.shown = await this.context.api.entries(this.#after, PAGE);
      this.#verdicts.clear();
      this.#drawEntries();
      this.older.disabled = this.#after === 0;
      this.newer.disabled = this.#after + PAGE >= this.newest.size;
    } catch (problem) {
      this.context.failed(problem);
    }
  }

  #go(event) {
    event.preventDefault();
    if (this.goTo.value) this.#page(Number(this.goTo.value) - 1);
  }

  #drawEntries() {
    this.entries.replaceChildren(table({ caption: c.ledger.page(this.shown[0]?.seq ?? 0, this.shown.at(-1)?.seq ?? 0), testid: 'ledger-entries', columns: c.ledger.columns, rows: this.shown.map((entry) => this.#row(entry)) }));
  }

  #row(entry) {
    const { seq, hash, event: { at, actor, action, subject, details } } = entry;
    return [String(seq), h('span', { title: exactly(at) }, briefly(at)), actor,
      h('details', { class: 'entry' }, h('summary', { title: action }, c.ledger.actions[action] ?? capital(plain(action.replace(/^review\./, '')))),
        h('dl', { class: 'details' }, [['action', action], ['subject', subject], ...Object.entries(details)].map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, h('code', {}, value)))))),
      h('code', { title: hash }, `${hash.slice(0, 12)}…`), h('span', { testid: `verdict-${seq}` }, this.#verdict(seq))];
  }

  #verdict(seq) {
    const result = this.#verdicts.get(seq);
    if (!result) return h('span', { class: 'meta' }, c.ledger.unchecked);
    return result.fault
      ? h('span', { class: 'bad' }, `${MARKS.fail} ${c.ledger.faults[result.fault]}`)
      : h('span', { class: 'good' }, `${MARKS.pass} ${c.ledger.proved(result.steps)}`);
  }

  async #verify() {
    const { api } = this.context;
    if (!crypto.subtle) return this.checked.replaceChildren(h('p', { class: 'remark' }, c.ledger.insecure));
    this.verify.disabled = true;
    this.checked.replaceChildren(h('p', { class: 'quiet-note' }, c.ledger.checking));
    try {
      this.newest = await api.head();
      const steps = await verifyHead(api, this.newest);
      await verifyEntries(api, this.shown, this.newest, ({ seq }, result) => this.#verdicts.set(seq, result));
      this.#conclude(steps);
    } catch (problem) {
      this.checked.replaceChildren(h('p', { class: 'remark' }, c.ledger.broke));
      this.context.failed(problem);
    }
    this.#drawHead();
    return this.verify.focus();
  }

  #conclude(steps) {
    const faulty = [...this.#verdicts].filter(([, { fault }]) => fault);
    const failed = faulty.length > 0 || steps.some(({ verdict }) => verdict === 'fail');
    const unsure = steps.some(({ verdict }) => verdict === 'unknown');
    this.#drawEntries();
    this.checked.replaceChildren(h('section', { class: 'panel verdict', dataset: { verdict: failed ? 'fail' : unsure ? 'unknown' : 'pass' } },
      h('h3', {}, failed ? c.ledger.failed : unsure ? c.ledger.almost : c.ledger.holds),
      h('ul', { class: 'steps' }, steps.map((step) => said(step.verdict, c.ledger.steps[step.step][step.verdict](step.size, step.from, step.since && exactly(step.since)))),
        said(faulty.length ? 'fail' : 'pass', faulty.length ? c.ledger.notProved(faulty.length, this.#verdicts.size) : c.ledger.allProved(this.#verdicts.size)),
        faulty.map(([seq, { fault, recomputed, given }]) => said('fail', c.ledger.faultOf(seq, c.ledger.faults[fault]), h('code', {}, c.ledger.hashes(recomputed, given)))))));
    if (!failed && !unsure) keep(this.newest);
  }
}

const said = (verdict, ...words) => h('li', { dataset: { verdict } }, h('span', { 'aria-hidden': 'true' }, `${MARKS[verdict]} `), ...words.flatMap((word) => [word, ' ']));

customElements.define('attune-ledger', AttuneLedger);
