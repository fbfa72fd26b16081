package org.attune.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the platform is to be told about a review; stands in the review until it has been passed on.
 *
 * <p>It is an invitation to look, not an order: a reply leaves only if the review still is in the
 * approval that the notice tells of.
 *
 * @param id unique for ever: the ledger's event id
 * @param notBefore the end of the undo window for a reply, else {@code at}
 * @param to the account that an escalation is passed to; null for any supervisor
 */
public record Notice(String id, Kind kind, Instant at, Instant notBefore, @Nullable String to) {

  /** What happened. */
  public enum Kind {
    REPLY_APPROVED,
    REVIEW_ESCALATED,
    CLOSED_WITHOUT_REPLY
  }

  /** One that may be passed on at once. */
  static Notice now(String id, Kind kind, Instant at, @Nullable String to) {
    return new Notice(id, kind, at, at, to);
  }
}
