// Taking a step on a review, and finding out what became of it when the answer is no or none.
import { askOverride } from '../dialogs/decisions.js';
import { sorry } from '../words/naming.js';
import { w } from '../words/words.js';
import { isOpen } from '../core/open-review.js';
import { Unreachable } from '../core/refusals.js';
import { SignedOut } from '../core/session.js';

const BECOMES = { approve: 'APPROVED', decline: 'DECLINED', escalate: 'ESCALATED' };

/** `desk` hears what happens: busy(boolean), say(words, actions), done(step, since when it was under way), write(). */
export class Steps {
  busy = false;
  #review;
  #desk;
  #begun = 0;

  constructor(review, desk) {
    this.#review = review;
    this.#desk = desk;
  }

  /** Takes one step; true when it happened. */
  async take(step, body) {
    this.#hold(true);
    this.#begun = performance.now();
    try {
      await (step === 'claim' ? this.#review.claim() : this.#review.act(step, body));
      return this.#done(step);
    } catch (problem) {
      return problem instanceof SignedOut ? false : await this.#refused(step, body, problem);
    } finally {
      this.#hold(false);
    }
  }

  async #refused(step, body, problem) {
    if (problem.code === 'GUARDRAIL_BLOCKED') return this.#blocked(step, body, problem);
    if (problem instanceof Unreachable && BECOMES[step]) return this.#findOut(step);
    if (this.#stands(step, body)) return this.#done(step);
    this.#desk.say(sorry(problem, !isOpen(this.#review.detail)));
    return false;
  }

  async #blocked(step, body, problem) {
    this.#desk.say(sorry(problem));
    const reason = await askOverride(this.#desk.node, problem);
    if (typeof reason === 'string') return this.take(step, { ...body, override: { reason } });
    this.#hold(false);
    this.#desk.write();
    return false;
  }

  /** Whether a refused step stands all the same: browsers repeat a request whose answer got lost. */
  #stands(step, body) {
    const { state, reply } = this.#review.detail;
    return step === 'approve' && state === BECOMES.approve && reply?.text === body.text;
  }

  /** No answer came: whether the decision stands can only be seen by looking. */
  async #findOut(step) {
    try {
      await this.#review.load();
    } catch {
      this.#desk.say(w.sorry.cannotTell,
        [[w.sorry.look, () => this.#findOut(step)]]);
      return false;
    }
    const { state, seededCheck } = this.#review.detail;
    if (state === BECOMES[step] || seededCheck) return this.#done(step);
    this.#desk.say(w.sorry.notSent);
    return false;
  }

  #done(step) {
    this.#desk.say('');
    this.#desk.done(step, this.#begun);
    return true;
  }

  #hold(busy) {
    this.busy = busy;
    this.#desk.busy(busy);
  }
}
