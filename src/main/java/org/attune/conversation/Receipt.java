package org.attune.conversation;

import java.util.List;

/** What became of a submission. */
public sealed interface Receipt {
  /** Durable now, for the first time. */
  record Accepted(Message message) implements Receipt {}

  /** The same submission was accepted before; nothing changed. */
  record AlreadyAccepted(Message message) implements Receipt {}

  /** Another body was accepted before under the same external id; nothing changed. */
  record Contradiction(MessageId id) implements Receipt {}

  /** Not acceptable, and why. */
  record Invalid(List<Submission.FieldError> faults) implements Receipt {}
}
