package org.attune.approval;

import java.time.Instant;
import java.util.List;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One message in front of a human: its state is its type, and only {@link #take} leads from one to
 * the next.
 */
public sealed interface Review {
  Facts facts();

  Progress progress();

  /** The states by name, as clients see them. */
  enum State {
    PENDING,
    CLAIMED,
    APPROVED,
    DECLINED,
    ESCALATED,
    CLOSED;

    /** Those in which somebody still has to decide. */
    public static final List<State> OPEN = List.of(PENDING, CLAIMED, ESCALATED);
  }

  /** Waits for its therapist. */
  record Pending(Facts facts, Progress progress) implements Review {}

  /** A person is working on it until the lease ends or is renewed. */
  record Claimed(Facts facts, Progress progress, String by, Instant until) implements Review {}

  /** A reply has been proposed; a second person has to confirm exactly its text. */
  record AwaitingSecond(Facts facts, Progress progress, Proposal proposal) implements Review {}

  /** A reply was approved; it leaves when the undo window ends, and then for ever. */
  record Approved(Facts facts, Progress progress, ApprovedReply reply) implements Review {}

  /** The therapist decided to send nothing. */
  record Declined(Facts facts, Progress progress, Step.DeclineReason code, String reason)
      implements Review {}

  /**
   * Passed on to somebody else; still open until a reply is approved or it is closed.
   *
   * @param to the account it was passed to; null for any supervisor
   */
  record Escalated(Facts facts, Progress progress, String reason, @Nullable String to)
      implements Review {}

  /** Settled without a reply through Attune. */
  record Closed(Facts facts, Progress progress, String reason) implements Review {}

  /**
   * What the first of two persons wants to send.
   *
   * @param overridden ids of the guardrails that the first person overrode
   */
  record Proposal(
      String text,
      @Nullable String basedOn,
      String by,
      Instant at,
      List<String> overridden,
      @Nullable String overrideReason) {

    /** The text as one to be changed, when the proposal is taken or sent back. */
    Progress.SavedDraft asDraft() {
      return new Progress.SavedDraft(text, basedOn, at);
    }
  }

  default State state() {
    return switch (this) {
      case Pending p -> State.PENDING;
      case Claimed c -> State.CLAIMED;
      case AwaitingSecond w -> State.CLAIMED;
      case Approved a -> State.APPROVED;
      case Declined d -> State.DECLINED;
      case Escalated e -> State.ESCALATED;
      case Closed c -> State.CLOSED;
    };
  }

  /** Whether somebody still has to decide. */
  default boolean isOpen() {
    return switch (this) {
      case Pending p -> true;
      case Claimed c -> true;
      case AwaitingSecond w -> true;
      case Escalated e -> true;
      case Approved a -> false;
      case Declined d -> false;
      case Closed c -> false;
    };
  }

  /** The same state, grown; a decided review grows no more. */
  default Review with(Facts newer, Progress next) {
    return switch (this) {
      case Pending p -> new Pending(newer, next);
      case Claimed c -> new Claimed(newer, next, c.by(), c.until());
      case AwaitingSecond w -> new AwaitingSecond(newer, next, w.proposal());
      case Escalated e -> new Escalated(newer, next, e.reason(), e.to());
      case Approved a -> a;
      case Declined d -> d;
      case Closed c -> c;
    };
  }

  default long version() {
    return progress().version();
  }

  /** What comes of {@code step}, taken by {@code who} at {@code at}. Pure: nothing is stored. */
  default Outcome take(Step step, Actor who, Instant at, TenantPolicy policy) {
    Transition transition = new Transition(this, who, at, policy);
    SeededCheck check = facts().seeded();
    return check == null ? transition.of(step) : new SeededTransition(transition, check).of(step);
  }
}
