import { button, emit, h, pointer, uniqueId } from '../core/dom.js';
import { isOpen } from '../core/open-review.js';
import { capital, countOf, wordCount } from '../core/text.js';
import { VERDICTS, behaviour, rule, source, withheld } from '../words/reply.js';

/**
 * The drafts, kept closed until the therapist asks for them: whoever sees a draft first tends to
 * agree with it (clinical table, 14).
 */
class AttuneDrafts extends HTMLElement {
  #drawn = '';

  set detail(detail) {
    const now = JSON.stringify([detail.suggestions, isOpen(detail)]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const title = uniqueId('drafts');
    this.opener = null;
    this.hidden = !isOpen(detail);
    if (this.hidden) return this.replaceChildren();
    this.replaceChildren(h('section', { class: 'drafts', 'aria-labelledby': title },
      h('h3', { id: title }, 'Drafts'),
      this.#body(detail.suggestions)));
  }

  toggle() {
    this.opener?.click();
  }

  #body(suggestions) {
    const drafts = suggestions?.drafts ?? [];
    if (suggestions?.outcome === 'NOT_NEEDED') return h('p', { class: 'meta' }, 'This message may not need a reply, so there are no drafts. You can still write one.');
    if (!drafts.length) return h('p', { class: 'meta' }, withheld(suggestions?.reason));
    const listId = uniqueId('draft-list');
    const list = h('ol', { id: listId, class: 'draft-list', hidden: true }, drafts.map((draft, i) => this.#draft(draft, i + 1)));
    const label = () => (list.hidden ? `Show ${countOf(drafts.length, 'draft')}` : 'Hide the drafts');
    this.opener = button(label(), () => {
      list.hidden = !list.hidden;
      this.opener.textContent = label();
      this.opener.setAttribute('aria-expanded', String(!list.hidden));
      this.hint.hidden = !list.hidden;
    }, { 'aria-expanded': 'false', 'aria-controls': listId, testid: 'show-drafts' });
    this.hint = h('p', { class: 'meta' }, 'Take in the message first, and what you would say yourself.');
    return [h('div', { class: 'drafts-open' }, this.opener, this.hint), list];
  }

  #draft(draft, number) {
    const [first, ...rest] = (draft.behaviours ?? []).map(behaviour);
    const title = uniqueId('draft');
    return h('li', {}, h('article', { class: 'draft', testid: 'draft', dataset: { draftId: draft.id }, 'aria-labelledby': title },
      h('h4', { id: title }, `Draft ${number}`, first && `: ${first}`),
      rest.length > 0 && h('p', { class: 'meta' }, `Also ${rest.join(', ')}`),
      h('p', { class: 'draft-text' }, draft.text),
      h('p', { class: 'why' }, draft.why),
      this.#answers(draft.answers ?? []),
      checks(draft.checks ?? []),
      h('div', { class: 'draft-foot' },
        button('Use this draft', () => emit(this, 'attune-use-draft', { draft }), { testid: 'use-draft', class: 'secondary', 'aria-describedby': title }),
        h('span', { class: 'meta' }, `${countOf(wordCount(draft.text), 'word')} · ${source(draft)}`, draft.template && ` ${draft.template}`))));
  }

  #answers(answers) {
    if (!answers.length) return null;
    return h('p', { class: 'answers' }, h('span', { class: 'meta' }, 'Answers '),
      answers.map((answer) => button(`\u201c${answer.quote}\u201d`, ...pointer([answer], 'passage'))));
  }
}

/** What asks for a look is in sight; what passed is one line to unfold. */
function checks(all) {
  const passed = all.filter(({ verdict }) => verdict === 'PASS');
  const others = all.filter(({ verdict }) => verdict !== 'PASS');
  return [others.length > 0 && checkList(others), passed.length > 0 && h('details', { class: 'checks-passed' },
    h('summary', {}, others.length ? `${countOf(passed.length, 'other check')} passed` : `All ${countOf(passed.length, 'check')} passed`),
    checkList(passed))];
}

/** Checks as a list: what was looked at, what came of it. */
export function checkList(all) {
  return h('ul', { class: 'checks' }, all.map(({ rule: name, verdict, detail }) => h('li', { dataset: { verdict } },
    h('strong', {}, `${capital(rule(name))}: ${VERDICTS[verdict] ?? verdict}`), detail && ` \u2013 ${detail}`)));
}

customElements.define('attune-drafts', AttuneDrafts);
