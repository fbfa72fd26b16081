// The review on the desk: its latest detail and ETag, and one line in which changes wait their turn.
import { Refusal } from './refusals.js';

const OPEN_STATES = new Set(['PENDING', 'CLAIMED']);
/** Steps that would be odd to take on a message first. */
const WITHOUT_CLAIM = new Set(['release', 'undo', 'renew', 'snooze']);

/** Whether a review in this state still waits for a decision. */
export const isOpen = ({ state }) => OPEN_STATES.has(state);

/** Whether a person must first say what they did about a risk. */
export const needsAcknowledgement = (detail) =>
  detail.priority === 'RISK' && !detail.riskAcknowledged && isOpen(detail);

/** Fires "change" whenever the detail is replaced. */
export class OpenReview extends EventTarget {
  #api;
  #etag = null;
  #line = Promise.resolve();
  #waiting = 0;
  detail = null;

  constructor(api, id) {
    super();
    this.#api = api;
    this.id = id;
  }

  get busy() {
    return this.#waiting > 0;
  }

  load() {
    return this.#inLine(async () => this.#accept(await this.#api.review(this.id)));
  }

  claim() {
    return this.#inLine(() => this.#claimed());
  }

  /** Takes a step; a review nobody holds is claimed first, for a decision needs a name. */
  act(step, body) {
    return this.#inLine(async () => {
      if (!WITHOUT_CLAIM.has(step)) await this.#claimed();
      this.#accept(await this.#api.act(this.id, step, this.#etag, body));
    });
  }

  check(body) {
    return this.#api.check(this.id, body);
  }

  saveDraft(draft) {
    return this.#inLine(async () => {
      await this.#claimed();
      this.#accept(await this.#api.saveDraft(this.id, this.#etag, draft));
    });
  }

  async #claimed() {
    if (this.detail.state !== 'PENDING') return;
    this.#accept(await this.#api.act(this.id, 'claim', this.#etag));
  }

  /** Runs after everything asked for before; a stale ETag is refreshed before the refusal goes on. */
  #inLine(step) {
    this.#waiting += 1;
    const done = this.#line.then(step).catch((problem) => this.#refreshed(problem));
    this.#line = done.catch(() => {}).finally(() => (this.#waiting -= 1));
    return done;
  }

  async #refreshed(problem) {
    const outdated = problem instanceof Refusal && [409, 412].includes(problem.status);
    if (outdated) this.#accept(await this.#api.review(this.id));
    throw problem;
  }

  #accept({ body, etag }) {
    this.detail = body;
    this.#etag = etag;
    this.dispatchEvent(new Event('change'));
  }
}
