// One way to ask: a native modal dialog that gives back an answer, or null when it was left.
import { button, h, uniqueId } from '../core/dom.js';
import { w } from '../words/words.js';

/**
 * Shows `body` beside `at`, inside the same inbox, and waits. `answer` gives the value of the main
 * button, or null to stay; the keyboard begins on the way back, so that sending always takes a decision.
 */
export function ask(at, { title, body, back = w.dialog.back, go, testid, tone = 'primary', answer = () => true, begin }) {
  const id = uniqueId('dialog');
  const root = at.getRootNode();
  const before = root.activeElement;
  return new Promise((resolve) => {
    const leave = (value) => {
      dialog.close();
      dialog.remove();
      before?.focus({ preventScroll: true });
      resolve(value);
    };
    const onward = () => {
      const value = answer();
      if (value !== null) leave(value);
    };
    const retreat = button(back, () => leave(null), { class: 'secondary' });
    const dialog = h('dialog', { 'aria-labelledby': id, class: 'ask' },
      h('h2', { id }, title), h('div', { class: 'dialog-body' }, body),
      h('div', { class: 'dialog-foot' }, retreat, go && button(go, onward, { class: tone, testid })));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      leave(null);
    });
    (root.querySelector('.inbox') ?? document.body).append(dialog);
    dialog.showModal();
    (begin ?? retreat).focus();
  });
}

/** A labelled text area that must not stay empty: {node, input, answer}. */
export function reasonField(label, hint, suggestions = []) {
  const [id, hintId, problemId] = [uniqueId('reason'), uniqueId('hint'), uniqueId('problem')];
  const input = h('textarea', { id, testid: 'reason', rows: '3', maxlength: '500', autocomplete: 'off', 'aria-describedby': `${hintId} ${problemId}` });
  const problem = h('p', { class: 'problem', role: 'alert', id: problemId });
  const fill = (words) => () => {
    input.value = words;
    input.focus();
  };
  const node = h('div', { class: 'field' },
    h('label', { for: id }, label),
    suggestions.length > 0 && h('div', { class: 'suggestions' }, suggestions.map((words) => button(words, fill(words), { class: 'quiet' }))),
    input, h('p', { class: 'meta', id: hintId }, hint), problem);
  const answer = () => {
    const reason = input.value.trim();
    problem.textContent = reason ? '' : w.dialog.needed;
    if (!reason) input.focus();
    return reason || null;
  };
  return { node, input, answer };
}
