package org.attune.crash;

import org.attune.approval.Reviews;
import org.attune.audit.Ledger;
import org.attune.conversation.Messages;
import org.attune.delivery.Outbox;

/**
 * Where the process is killed, in the order in which a message comes by. Each is a call of a port:
 * just before it, or when its work is done and nobody has heard of it yet.
 */
enum FaultPoint {
  NONE(Runnable.class, "none", "", true),
  MESSAGE_STORED(Messages.class, "add", "", false),
  RECEIPT_IN_LEDGER(Ledger.class, "append", "message.received", false),
  READ_AND_DRAFTED(Reviews.class, "open", "", true),
  REVIEW_OPENED(Reviews.class, "open", "", false),
  PUT_IN_REVIEW(Messages.class, "markInReview", "", false),
  CLAIMED(Reviews.class, "move", "Moved[next=Claimed", false),
  BEFORE_APPROVAL(Reviews.class, "move", "Moved[next=Approved", true),
  APPROVED(Reviews.class, "move", "Moved[next=Approved", false),
  APPROVAL_IN_LEDGER(Ledger.class, "append", "review.approved", false),
  APPROVAL_RECORDED(Reviews.class, "markRecorded", "review=Approved", false),
  BEFORE_REPLIED(Messages.class, "markReplied", "", true),
  REPLIED(Messages.class, "markReplied", "", false),
  QUEUED(Outbox.class, "add", "", false),
  ANNOUNCED(Reviews.class, "markAnnounced", "", false),
  LEASED(Outbox.class, "lease", "", false),
  /** By the receiver, which has the request and has not answered. */
  SENT(Runnable.class, "sent", "", true),
  ANSWERED(Ledger.class, "append", "delivery.sent", true),
  DELIVERY_IN_LEDGER(Ledger.class, "append", "delivery.sent", false),
  SETTLED(Outbox.class, "settle", "", false);

  private final Class<?> port;
  private final String method;
  private final String about;
  private final boolean before;

  FaultPoint(Class<?> port, String method, String about, boolean before) {
    this.port = port;
    this.method = method;
    this.about = about;
    this.before = before;
  }

  /** Whether a call with such arguments is this one. */
  boolean is(Class<?> called, String name, String arguments) {
    return port == called && method.equals(name) && arguments.contains(about);
  }

  boolean isBefore() {
    return before;
  }

  /** Whether the receiver may have had the request when the process died. */
  boolean mayRepeat() {
    return compareTo(SENT) >= 0 && this != SETTLED;
  }
}
