import { button, emit, focusOn, h, pointer, uniqueId } from '../core/dom.js';
import { isOpen } from '../core/open-review.js';
import { capital, wordCount } from '../core/text.js';
import { behaviour, rule, source, verdict, withheld } from '../words/naming.js';
import { w } from '../words/words.js';

/**
 * The drafts, kept closed until the message was on screen long enough to be read and the therapist
 * asks for them: whoever sees a draft first tends to agree with it (clinical table, 14).
 */
class AttuneDrafts extends HTMLElement {
  #drawn = '';
  #drafts = [];
  #left = 0;

  set detail(detail) {
    const now = JSON.stringify([detail.suggestions, isOpen(detail)]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const title = uniqueId('drafts');
    this.opener = this.list = null;
    this.hidden = !isOpen(detail);
    this.#drafts = detail.suggestions?.drafts ?? [];
    if (this.hidden) return this.replaceChildren();
    this.replaceChildren(h('section', { class: 'drafts', 'aria-labelledby': title },
      h('h3', { id: title }, w.drafts.title),
      this.#body(detail.suggestions)));
  }

  /** Seconds until the drafts may be seen; 0 opens the way and is said aloud once. */
  set wait(seconds) {
    const left = Math.ceil(Math.max(0, seconds));
    if (!this.opener || (left === this.#left && this.opener.textContent)) return;
    const opened = this.#left > 0 && left === 0;
    this.#left = left;
    this.#label();
    if (opened) this.said.textContent = w.drafts.ready(this.#drafts.length);
  }

  toggle() {
    this.opener?.click();
  }

  /** Opens the drafts and puts the keyboard on one; a second wish for the same one takes it. */
  choose(number) {
    const draft = this.#drafts[number - 1];
    if (!draft || !this.opener || this.#left > 0) return false;
    const card = this.list.children[number - 1].firstChild;
    const seen = !this.list.hidden && card.contains(this.getRootNode().activeElement);
    if (seen) return this.#use(draft);
    this.#open(true);
    focusOn(card.querySelector('[data-testid=use-draft]'));
    card.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #body(suggestions) {
    if (suggestions?.outcome === 'NOT_NEEDED') return h('p', { class: 'meta' }, w.drafts.notNeeded);
    if (!this.#drafts.length) return h('p', { class: 'meta' }, withheld(suggestions?.reason));
    const listId = uniqueId('draft-list');
    this.list = h('ol', { id: listId, class: 'draft-list', hidden: true }, this.#drafts.map((draft, i) => this.#draft(draft, i + 1)));
    this.opener = button('', () => this.#left === 0 && this.#open(this.list.hidden),
      { 'aria-expanded': 'false', 'aria-controls': listId, testid: 'show-drafts', class: 'secondary' });
    this.hint = h('p', { class: 'meta' }, w.drafts.first);
    this.said = h('p', { class: 'visually-hidden', role: 'status' });
    this.#label();
    return [h('div', { class: 'drafts-open' }, this.opener, this.hint, this.said), this.list];
  }

  #open(open) {
    this.list.hidden = !open;
    this.hint.hidden = open;
    this.opener.setAttribute('aria-expanded', String(open));
    this.#label();
  }

  #label() {
    const many = this.#drafts.length;
    this.opener.textContent = this.#left > 0 ? w.drafts.soon(many, this.#left) : this.list.hidden ? w.drafts.show(many) : w.drafts.hide;
    // Not "disabled": the keyboard and the screen reader shall find out why it has to wait
    if (this.#left > 0) this.opener.setAttribute('aria-disabled', 'true');
    else this.opener.removeAttribute('aria-disabled');
  }

  #use(draft) {
    this.#open(false);
    emit(this, 'attune-use-draft', { draft });
    return true;
  }

  #draft(draft, number) {
    const [first, ...rest] = (draft.behaviours ?? []).map(behaviour);
    const title = uniqueId('draft');
    return h('li', {}, h('article', { class: 'draft', testid: 'draft', dataset: { draftId: draft.id }, 'aria-labelledby': title },
      h('div', { class: 'draft-head' },
        h('h4', { id: title }, h('kbd', { 'aria-hidden': 'true' }, number), w.drafts.draft(number), first && `: ${first}`),
        button(w.drafts.use, () => this.#use(draft), { testid: 'use-draft', class: 'secondary', 'aria-describedby': title })),
      h('p', { class: 'draft-text' }, draft.text),
      this.#answers(draft.answers ?? []),
      h('p', { class: 'why' }, draft.why, rest.length > 0 && ` ${w.drafts.also(rest.join(', '))}.`),
      checks(draft)));
  }

  #answers(answers) {
    if (!answers.length) return null;
    return h('p', { class: 'answers' }, h('span', { class: 'meta' }, `${w.drafts.answers} `),
      answers.map((answer) => button(`\u201c${answer.quote}\u201d`, ...pointer([answer], 'passage', w.message.showIt))));
  }
}

/** What asks for a look is in sight; what passed, and where the draft comes from, is one line to unfold. */
function checks(draft) {
  const all = draft.checks ?? [];
  const passed = all.filter((check) => check.verdict === 'PASS');
  const others = all.filter((check) => check.verdict !== 'PASS');
  const fine = others.length ? w.drafts.otherPassed(passed.length) : w.drafts.passed(passed.length);
  return [others.length > 0 && checkList(others), h('details', { class: 'checks-passed' },
    h('summary', {}, w.drafts.words(wordCount(draft.text)), passed.length > 0 && ` · ${fine}`),
    h('p', {}, source(draft), draft.template && ` ${draft.template}`),
    checkList(passed))];
}

/** Checks as a list: what was looked at, what came of it. */
export function checkList(all) {
  return h('ul', { class: 'checks' }, all.map((check) => h('li', { dataset: { verdict: check.verdict } },
    h('strong', {}, `${capital(rule(check.rule))}: ${verdict(check.verdict)}`), check.detail && ` \u2013 ${check.detail}`)));
}

customElements.define('attune-drafts', AttuneDrafts);
