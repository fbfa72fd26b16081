// The review on the desk: its latest detail and ETag, and one line in which changes wait their turn.
import { Refusal } from './refusals.js';

const OPEN_STATES = new Set(['PENDING', 'CLAIMED']);
/** Steps that would be odd to take on a message first. */
const WITHOUT_CLAIM = new Set(['release', 'undo', 'renew', 'snooze', 'reassign', 'acknowledge-risk']);

/** Whether this person may still write and decide; of a line in the queue, whether its therapist may. */
export const isOpen = ({ state, hand }) => (hand ? hand === 'write' : OPEN_STATES.has(state));

/** Whether anybody still has to decide. */
export const isUndecided = ({ state }) => OPEN_STATES.has(state) || state === 'ESCALATED';

/** Whether a line of the queue waits for this person: what was passed to them, too; a supervisor's are those and what needs a second. */
export const waitsFor = ({ user, role }) => (item) =>
  role === 'SUPERVISOR' ? item.state === 'ESCALATED' || (item.awaitingSecond && item.claimedBy !== user) : isOpen(item) || passedTo(item, user);

/** A therapist on call answers what was escalated to them by name. */
const passedTo = ({ state, escalatedTo }, user) => state === 'ESCALATED' && escalatedTo === user;

/** Whether a person must first say what they did about a risk. */
export const needsAcknowledgement = (detail) =>
  detail.priority === 'RISK' && !detail.riskAcknowledged && isUndecided(detail) && !detail.awaitingSecond;

/** What this person's part is: to write, to confirm as a second, to wait for one, or only to read. */
function handOf(detail, { user, role }) {
  if (detail.awaitingSecond) return detail.proposal?.by === user ? 'wait' : role === 'SUPERVISOR' ? 'confirm' : 'read';
  if (role === 'SUPERVISOR') return detail.state === 'ESCALATED' || (detail.state === 'CLAIMED' && detail.claimedBy === user) ? 'write' : 'read';
  return OPEN_STATES.has(detail.state) || passedTo(detail, user) ? 'write' : 'read';
}

/** Fires "change" whenever the detail is replaced. */
export class OpenReview extends EventTarget {
  #api;
  #who;
  #etag = null;
  #line = Promise.resolve();
  #waiting = 0;
  detail = null;

  /** `who` is {user, role}. */
  constructor(api, id, who) {
    super();
    this.#api = api;
    this.#who = who;
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

  colleagues() {
    return this.#api.colleagues();
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
    if (this.detail.state !== 'PENDING' || !isOpen(this.detail)) return;
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
    this.detail = { ...body, hand: handOf(body, this.#who) };
    this.#etag = etag;
    this.dispatchEvent(new Event('change'));
  }
}
