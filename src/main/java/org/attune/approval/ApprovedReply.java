package org.attune.approval;

import java.time.Instant;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A reply that a named human approved, word for word: the only thing that delivery accepts.
 *
 * <p>Only this package can make one, and only out of an approval or its stored record. Its {@link
 * #binding()} ties the text to this message of this patient and to the version of the review that
 * was approved; a stored reply whose binding does not fit is not sent.
 */
public final class ApprovedReply {
  private final Facts facts;
  private final long version;
  private final String text;
  private final Approval approval;
  private final Sha256 binding;

  /**
   * Who approved, and when.
   *
   * @param confirmedBy the second person, where one was needed
   * @param basedOn the draft that the text was made from
   * @param leavesAt the end of the undo window
   */
  record Approval(
      String by,
      @Nullable String confirmedBy,
      @Nullable String basedOn,
      Instant at,
      Instant leavesAt) {}

  private ApprovedReply(Facts facts, long version, String text, Approval approval, Sha256 binding) {
    if (facts.seeded() != null) {
      throw new IllegalArgumentException("a seeded check has no patient to reply to");
    }
    this.facts = facts;
    this.version = version;
    this.text = text;
    this.approval = approval;
    this.binding = binding;
  }

  /** What an approval makes; {@code version} is the review's in its approved state. */
  static ApprovedReply approved(Facts facts, long version, String text, Approval approval) {
    return new ApprovedReply(facts, version, text, approval, bound(facts, version, text));
  }

  /** As the store has kept it; {@link #isIntact()} tells whether nobody has touched it since. */
  static ApprovedReply stored(
      Facts facts, long version, String text, Approval approval, Sha256 binding) {
    return new ApprovedReply(facts, version, text, approval, binding);
  }

  private static Sha256 bound(Facts facts, long version, String text) {
    return Sha256.ofParts(
        text,
        facts.messageId().value(),
        facts.messageHash().hex(),
        facts.patientId(),
        Long.toString(version));
  }

  Approval approval() {
    return approval;
  }

  public Facts facts() {
    return facts;
  }

  /** The review's version in which this approval stands; another approval has another. */
  public long version() {
    return version;
  }

  /** The exact text to send. */
  public String text() {
    return text;
  }

  /** The id of who decided on the text. */
  public String approvedBy() {
    return approval.by();
  }

  /** The id of the second person, where one was needed. */
  public @Nullable String confirmedBy() {
    return approval.confirmedBy();
  }

  /** The id of the draft that the text was made from; null for own words. */
  public @Nullable String basedOn() {
    return approval.basedOn();
  }

  public Instant approvedAt() {
    return approval.at();
  }

  /** From when on the reply is sent and can no longer be taken back. */
  public Instant leavesAt() {
    return approval.leavesAt();
  }

  /** Hash over text, message, patient and review version, as the ledger has it too. */
  public Sha256 binding() {
    return binding;
  }

  /** Whether text, message and patient still are those that were approved. */
  public boolean isIntact() {
    return binding.equals(bound(facts, version, text));
  }

  /** Whether it is as it was approved and its undo window is over. */
  public boolean mayLeave(Instant now) {
    return isIntact() && !leavesAt().isAfter(now);
  }

  /** Whether {@code notice} tells of this approval and not of one that was taken back. */
  public boolean isToldBy(Notice notice) {
    return notice.kind() == Notice.Kind.REPLY_APPROVED
        && notice.id().equals(Transition.eventId(facts, version));
  }
}
