// What can come back instead of an answer.

/** The server understood and said no (RFC 9457 problem details). */
export class Refusal extends Error {
  constructor(status, problem = {}) {
    super(problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? null;
    this.detail = problem.detail ?? null;
    this.field = problem.field ?? null;
    this.errors = problem.errors ?? (problem.field ? [{ field: problem.field, reason: reasonOf(problem) }] : []);
    this.checks = problem.checks ?? [];
    this.overridable = problem.overridable === true;
  }

  static async from(response) {
    const problem = await response.json().catch(() => ({}));
    return new Refusal(response.status, problem);
  }

  /** Somebody changed the review since we last saw it. */
  get stale() {
    return this.status === 412;
  }
}

/** "undoSeconds must be 0 to 120" says of undoSeconds that it "must be 0 to 120". */
const reasonOf = ({ field, detail = '' }) => (detail.startsWith(`${field} `) ? detail.slice(field.length + 1) : detail);

/** No answer at all: what was asked for may or may not have happened. */
export class Unreachable extends Error {}
