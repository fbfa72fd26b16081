package org.attune.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.attune.approval.queue.QueuePlace;
import org.attune.audit.AuditEvent;
import org.attune.kernel.MongoRecords;
import org.attune.kernel.Sha256;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The document shape of a review: queue fields on top, the rest as the records are. */
final class MongoReviewShape {
  /**
   * Most of a review: what a list shows nothing of, and what stands beside the facts only for the
   * indexes. A page costs what it reads of each.
   */
  static final Bson UNLISTED =
      exclude(
          "facts.reading",
          "facts.suggestions.drafts",
          "facts.seeded",
          "progress.history",
          "progress.draft",
          "events",
          "notices",
          "operations",
          "tenant",
          "therapistId",
          "conversationId",
          "patientId",
          "receivedAt",
          "version",
          "escalatedTo",
          "open",
          "lookAgainAt",
          "eventsPending",
          "noticesPending",
          "noticesDueAt",
          "released");

  private MongoReviewShape() {}

  static Stream<Bson> indexes() {
    return Stream.of(
        Indexes.ascending("tenant", "therapistId", "state", "rank", "receivedAt", "_id"),
        Indexes.ascending("tenant", "escalatedTo", "state", "rank", "receivedAt", "_id"),
        Indexes.ascending("tenant", "state", "rank", "receivedAt", "_id"),
        Indexes.ascending("tenant", "conversationId", "patientId"),
        Indexes.ascending("open", "lookAgainAt"),
        Indexes.ascending("eventsPending"),
        Indexes.ascending("noticesPending", "eventsPending", "noticesDueAt"));
  }

  /** A newer version may hold newer events; it is then left for the next round, which repeats. */
  static Bson unchanged(Review seen) {
    return and(eq("_id", seen.facts().id().value()), eq("version", seen.version()));
  }

  /** All that stands behind this place of the queue. */
  static Bson behind(Reviews.Cursor place) {
    Date receivedAt = new Date(place.receivedAtMillis());
    Bson sameRank = eq("rank", place.rank());
    return or(
        gt("rank", place.rank()),
        and(sameRank, gt("receivedAt", receivedAt)),
        and(sameRank, eq("receivedAt", receivedAt), gt("_id", place.id())));
  }

  /** Every field that a step may change, and those it does not; without events and notices. */
  static Document document(Review review) {
    Facts facts = review.facts();
    return new Document("_id", facts.id().value())
        .append("tenant", facts.tenant().value())
        .append("therapistId", facts.therapistId())
        .append("conversationId", facts.conversationId())
        .append("patientId", facts.patientId())
        .append("receivedAt", Date.from(facts.receivedAt()))
        .append("state", review.state().name())
        .append("version", review.version())
        .append("escalatedTo", review instanceof Review.Escalated e ? e.to() : null)
        .append("facts", MongoRecords.toDocument(facts))
        .append("progress", MongoRecords.toDocument(review.progress()))
        .append("own", own(review))
        .append("proposed", review instanceof Review.AwaitingSecond)
        .append("open", review.isOpen())
        .append("rank", place(review).rank())
        .append("lookAgainAt", Date.from(place(review).lookAgainAt()));
  }

  /** As of its last change; later is for those who look again. */
  private static QueuePlace place(Review review) {
    return QueuePlace.of(review, review.progress().changedAt());
  }

  /** What only this state has. */
  private static Document own(Review review) {
    return switch (review) {
      case Review.Pending p -> new Document();
      case Review.Claimed c -> new Document("by", c.by()).append("until", Date.from(c.until()));
      case Review.AwaitingSecond w -> MongoRecords.toDocument(w.proposal());
      case Review.Approved a -> reply(a.reply());
      case Review.Declined d -> new Document("code", d.code().name()).append("reason", d.reason());
      case Review.Escalated e -> new Document("reason", e.reason()).append("to", e.to());
      case Review.Closed c -> new Document("reason", c.reason());
    };
  }

  private static Document reply(ApprovedReply reply) {
    return new Document("text", reply.text())
        .append("version", reply.version())
        .append("approval", MongoRecords.toDocument(reply.approval()))
        .append("binding", reply.binding().hex());
  }

  static Review review(Document document) {
    Facts facts = MongoRecords.fromDocument(document.get("facts", Document.class), Facts.class);
    Progress progress =
        MongoRecords.fromDocument(document.get("progress", Document.class), Progress.class);
    Document own = document.get("own", Document.class);
    return switch (Review.State.valueOf(document.getString("state"))) {
      case PENDING -> new Review.Pending(facts, progress);
      case CLAIMED ->
          document.getBoolean("proposed")
              ? new Review.AwaitingSecond(
                  facts, progress, MongoRecords.fromDocument(own, Review.Proposal.class))
              : new Review.Claimed(
                  facts, progress, own.getString("by"), own.getDate("until").toInstant());
      case APPROVED -> new Review.Approved(facts, progress, reply(facts, own));
      case DECLINED ->
          new Review.Declined(
              facts,
              progress,
              Step.DeclineReason.valueOf(own.getString("code")),
              own.getString("reason"));
      case ESCALATED ->
          new Review.Escalated(facts, progress, own.getString("reason"), own.getString("to"));
      case CLOSED -> new Review.Closed(facts, progress, own.getString("reason"));
    };
  }

  private static ApprovedReply reply(Facts facts, Document reply) {
    return ApprovedReply.stored(
        facts,
        reply.getLong("version"),
        reply.getString("text"),
        MongoRecords.fromDocument(
            reply.get("approval", Document.class), ApprovedReply.Approval.class),
        new Sha256(reply.getString("binding")));
  }

  /** Of a document without what a list does not show. */
  static Reviews.Queued queued(Document document) {
    Document facts = document.get("facts", Document.class);
    facts.get("suggestions", Document.class).append("drafts", List.of());
    document.get("progress", Document.class).append("history", List.of());
    return new Reviews.Queued(review(document), document.getInteger("rank"));
  }

  static Reviews.Unsettled unsettled(Document document) {
    return new Reviews.Unsettled(
        review(document),
        document.getList("events", Document.class, List.of()).stream()
            .map(event -> MongoRecords.fromDocument(event, AuditEvent.class))
            .toList(),
        document.getList("notices", Document.class, List.of()).stream()
            .map(notice -> MongoRecords.fromDocument(notice, Notice.class))
            .toList(),
        document.getBoolean("released", false));
  }
}
