// What a person may decide about a review; each is asked once more before it is done.
import { isOpen, isUndecided } from '../core/open-review.js';
import { askColleague, askDeclineReason, askEscalateReason, askSnooze, confirmApproval } from '../dialogs/decisions.js';
import { w } from '../words/words.js';

export class Decisions {
  #at;
  #steps;

  /** `at` is the element of the review: it has review, editor, and the seconds of reading so far. */
  constructor(at, steps) {
    this.#at = at;
    this.#steps = steps;
  }

  async approve() {
    const { editor, review, seconds } = this.#at;
    if (!this.#may() || editor.approve.disabled) return;
    const { text, basedOn, origin } = editor;
    if (!text.trim()) {
      editor.notice(w.editor.empty);
      return editor.focus();
    }
    if (await confirmApproval(this.#at, { detail: review.detail, text, draft: origin, seconds })) {
      await this.#steps.take('approve', { text, ...(basedOn && { basedOn }) });
    }
  }

  /** As a second person, after the same look at who gets what. */
  async confirm() {
    const { review, seconds } = this.#at;
    const { text } = review.detail.proposal;
    if (await confirmApproval(this.#at, { detail: review.detail, text, draft: null, seconds, go: w.second.go })) {
      await this.#steps.take('approve', { text });
    }
  }

  async decline() {
    const body = this.#may() && (await askDeclineReason(this.#at, this.#detail));
    if (body) await this.#steps.take('decline', body);
  }

  async escalate() {
    const reason = this.#may() && (await askEscalateReason(this.#at, this.#detail));
    if (reason) await this.#steps.take('escalate', { reason });
  }

  async snooze() {
    const body = this.#may() && (await askSnooze(this.#at, this.#detail));
    if (body) await this.#steps.take('snooze', body);
  }

  async reassign() {
    if (!this.#detail || !isUndecided(this.#detail) || this.#steps.busy) return;
    const body = await askColleague(this.#at, this.#at.review);
    if (body) await this.#steps.take('reassign', body);
  }

  get #detail() {
    return this.#at.review.detail;
  }

  #may() {
    return this.#detail && isOpen(this.#detail) && !this.#steps.busy;
  }
}
