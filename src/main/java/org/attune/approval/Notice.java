package org.attune.approval;

import java.time.Instant;

/**
 * What the platform is to be told about a review; stands in the review until it has been passed on.
 *
 * @param id unique for ever: the ledger's event id
 */
public record Notice(String id, Kind kind, Instant at) {

  /** What happened. */
  public enum Kind {
    REPLY_APPROVED,
    REVIEW_ESCALATED,
    CLOSED_WITHOUT_REPLY
  }
}
