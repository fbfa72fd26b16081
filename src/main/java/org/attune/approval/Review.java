package org.attune.approval;

import java.time.Instant;
import org.attune.access.Actor.Therapist;

/**
 * One message in front of a human: its state is its type, and only {@link #take} leads from one to
 * the next.
 */
public sealed interface Review {
  Facts facts();

  Progress progress();

  State state();

  /** The states by name, as clients see them. */
  enum State {
    PENDING,
    CLAIMED,
    APPROVED,
    DECLINED,
    ESCALATED,
    CLOSED
  }

  /** Waits for its therapist. */
  record Pending(Facts facts, Progress progress) implements Review {
    @Override
    public State state() {
      return State.PENDING;
    }
  }

  /** A therapist is working on it. */
  record Claimed(Facts facts, Progress progress, String by) implements Review {
    @Override
    public State state() {
      return State.CLAIMED;
    }
  }

  /** A reply was approved, for ever. */
  record Approved(Facts facts, Progress progress, ApprovedReply reply) implements Review {
    @Override
    public State state() {
      return State.APPROVED;
    }
  }

  /** The therapist decided to send nothing. */
  record Declined(Facts facts, Progress progress, String reason) implements Review {
    @Override
    public State state() {
      return State.DECLINED;
    }
  }

  /** Passed on to somebody else; still open until a reply is approved or it is closed. */
  record Escalated(Facts facts, Progress progress, String reason) implements Review {
    @Override
    public State state() {
      return State.ESCALATED;
    }
  }

  /** Escalated, then settled without a reply through Attune. */
  record Closed(Facts facts, Progress progress, String reason) implements Review {
    @Override
    public State state() {
      return State.CLOSED;
    }
  }

  default long version() {
    return progress().version();
  }

  /** A review as it opens. */
  static Review opened(Facts facts, Instant at) {
    return new Pending(facts, Progress.opened(at));
  }

  /** What comes of {@code step}, taken by {@code who} at {@code at}. Pure: nothing is stored. */
  default Outcome take(Step step, Therapist who, Instant at) {
    SeededCheck check = facts().seeded();
    return check == null
        ? new Transition(this, who, at).of(step)
        : new SeededTransition(this, check, who, at).of(step);
  }
}
