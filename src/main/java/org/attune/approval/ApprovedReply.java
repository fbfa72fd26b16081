package org.attune.approval;

import java.time.Instant;

/**
 * A reply that a named human approved, word for word: the only thing that delivery accepts.
 *
 * <p>Only this package can make one, and only out of an approval or its stored record.
 */
public final class ApprovedReply {
  private final Facts facts;
  private final String text;
  private final String approvedBy;
  private final Instant approvedAt;

  ApprovedReply(Facts facts, String text, String approvedBy, Instant approvedAt) {
    if (facts.seeded() != null) {
      throw new IllegalArgumentException("a seeded check has no patient to reply to");
    }
    this.facts = facts;
    this.text = text;
    this.approvedBy = approvedBy;
    this.approvedAt = approvedAt;
  }

  public Facts facts() {
    return facts;
  }

  /** The exact text to send. */
  public String text() {
    return text;
  }

  /** The therapist's id. */
  public String approvedBy() {
    return approvedBy;
  }

  public Instant approvedAt() {
    return approvedAt;
  }
}
