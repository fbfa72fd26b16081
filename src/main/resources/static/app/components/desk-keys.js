// What each key does at the desk.

/** By the names of core/shortcuts.js; `open()` gives the review on the desk, if any. */
export function deskKeys({ queue, open, undo, help, back }) {
  const inReview = (act) => () => (open()?.review.detail ? act(open()) : false);
  return {
    next: () => queue.move(1),
    previous: () => queue.move(-1),
    drafts: inReview((view) => view.drafts.toggle()),
    ...Object.fromEntries([1, 2, 3].map((n) => [`draft${n}`, inReview((view) => view.drafts.choose(n))])),
    write: inReview((view) => view.editor.focus()),
    approve: inReview((view) => void view.decisions.approve()),
    decline: inReview((view) => void view.decisions.decline()),
    escalate: inReview((view) => void view.decisions.escalate()),
    snooze: inReview((view) => void view.decisions.snooze()),
    reassign: inReview((view) => void view.decisions.reassign()),
    undo: () => undo.takeBack(),
    queue: back,
    search: () => queue.find(),
    help: () => void help(),
  };
}
