// Keeps what is being typed on the server, and notices when somebody else changed it there.
import { Refusal, Unreachable } from './refusals.js';
import { SignedOut } from './session.js';
import { isOpen } from './open-review.js';

const PAUSE_MS = 900;
const RETRY_MS = 4_000;

/** Fires "state" with state one of saved, unsaved, saving, offline, conflict, stopped. */
export class Autosave extends EventTarget {
  #timer = 0;
  #saving = false;
  /** What the server held when we last looked. */
  #seen;
  state = 'saved';
  problem = null;

  constructor(review) {
    super();
    this.review = review;
    this.draft = draftOf(review.detail);
    this.saved = this.draft;
    this.#seen = this.draft.text;
  }

  get unsaved() {
    return this.draft.text !== this.saved.text && isOpen(this.review.detail);
  }

  change(draft) {
    this.draft = draft;
    if (this.state === 'conflict') return;
    this.#become(this.unsaved || this.#saving ? 'unsaved' : 'saved');
    this.#soon(PAUSE_MS);
  }

  /** Stops saving while a decision is on its way. */
  pause() {
    clearTimeout(this.#timer);
  }

  resume() {
    if (this.unsaved && this.state !== 'conflict') this.#soon(PAUSE_MS);
  }

  /** Looks at a new detail; gives true when the text on the server was changed by someone else. */
  meet(detail) {
    if (this.#saving) return false;
    const theirs = draftOf(detail);
    if (theirs.text === this.#seen) return false;
    this.#seen = theirs.text;
    if (theirs.text === this.draft.text) return false;
    if (this.unsaved) {
      this.#become('conflict');
      return false;
    }
    this.draft = this.saved = theirs;
    return true;
  }

  /** Ends a conflict with one of the two texts. */
  settle(draft) {
    this.saved = { text: this.#seen };
    this.#become('unsaved');
    this.draft = draft;
    return this.flush();
  }

  async flush() {
    clearTimeout(this.#timer);
    if (this.#saving || this.state === 'conflict') return;
    if (!this.unsaved) return this.#become('saved');
    this.#saving = true;
    this.#become('saving');
    const sent = this.draft;
    try {
      await this.review.saveDraft(sent);
      this.saved = sent;
      this.#seen = draftOf(this.review.detail).text;
      this.#saving = false;
      this.#become(this.unsaved ? 'unsaved' : 'saved');
      if (this.unsaved) this.#soon(PAUSE_MS);
    } catch (problem) {
      this.#saving = false;
      this.#failed(problem);
    }
  }

  #failed(problem) {
    if (problem instanceof SignedOut) return;
    this.problem = problem;
    const passing = problem instanceof Unreachable || problem.status >= 500 || problem.status === 429;
    if (passing) {
      this.#become('offline');
      return this.#soon(RETRY_MS);
    }
    const stale = problem instanceof Refusal && problem.stale;
    this.meet(this.review.detail);
    if (this.state === 'conflict') return;
    if (stale && isOpen(this.review.detail)) return this.#soon(0);
    this.#become('stopped');
  }

  #soon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  #become(state) {
    if (state === 'saved' && this.state === 'saved') return;
    this.state = state;
    this.dispatchEvent(new Event('state'));
  }
}

/** The draft as the server holds it; {text: ''} when there is none. */
export const draftOf = ({ draft }) => ({ text: draft?.text ?? '', ...(draft?.basedOn && { basedOn: draft.basedOn }) });
