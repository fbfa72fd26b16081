package org.attune.approval;

import java.util.List;
import org.attune.audit.AuditEvent;
import org.attune.kernel.MongoRecords;
import org.bson.Document;

/** The document shape of a review: queue fields on top, the rest as the records are. */
final class MongoReviewShape {
  private MongoReviewShape() {}

  /** Every field that a step may change, and those it does not; without events and notices. */
  static Document document(Review review) {
    Facts facts = review.facts();
    Document document =
        new Document("_id", facts.id().value())
            .append("tenant", facts.tenant().value())
            .append("therapistId", facts.therapistId())
            .append("rank", facts.priority().rank(facts.reading()))
            .append("receivedAt", java.util.Date.from(facts.receivedAt()))
            .append("state", review.state().name())
            .append("version", review.version())
            .append("facts", MongoRecords.toDocument(facts))
            .append("progress", MongoRecords.toDocument(review.progress()));
    return switch (review) {
      case Review.Pending p -> document;
      case Review.Claimed c -> document.append("claimedBy", c.by());
      case Review.Approved a -> document.append("reply", reply(a.reply()));
      case Review.Declined d -> document.append("reason", d.reason());
      case Review.Escalated e -> document.append("reason", e.reason());
      case Review.Closed c -> document.append("reason", c.reason());
    };
  }

  private static Document reply(ApprovedReply reply) {
    return new Document("text", reply.text())
        .append("approvedBy", reply.approvedBy())
        .append("approvedAt", java.util.Date.from(reply.approvedAt()));
  }

  static Review review(Document document) {
    Facts facts = MongoRecords.fromDocument(document.get("facts", Document.class), Facts.class);
    Progress progress =
        MongoRecords.fromDocument(document.get("progress", Document.class), Progress.class);
    return switch (Review.State.valueOf(document.getString("state"))) {
      case PENDING -> new Review.Pending(facts, progress);
      case CLAIMED -> new Review.Claimed(facts, progress, document.getString("claimedBy"));
      case APPROVED ->
          new Review.Approved(facts, progress, reply(facts, document.get("reply", Document.class)));
      case DECLINED -> new Review.Declined(facts, progress, document.getString("reason"));
      case ESCALATED -> new Review.Escalated(facts, progress, document.getString("reason"));
      case CLOSED -> new Review.Closed(facts, progress, document.getString("reason"));
    };
  }

  private static ApprovedReply reply(Facts facts, Document reply) {
    return new ApprovedReply(
        facts,
        reply.getString("text"),
        reply.getString("approvedBy"),
        reply.getDate("approvedAt").toInstant());
  }

  static Reviews.Unsettled unsettled(Document document) {
    return new Reviews.Unsettled(
        review(document),
        document.getList("events", Document.class, List.of()).stream()
            .map(event -> MongoRecords.fromDocument(event, AuditEvent.class))
            .toList(),
        document.getList("notices", Document.class, List.of()).stream()
            .map(notice -> MongoRecords.fromDocument(notice, Notice.class))
            .toList());
  }
}
