package org.attune.inbox;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.approval.Facts;
import org.attune.approval.Priority;
import org.attune.approval.Progress;
import org.attune.approval.Review;
import org.attune.approval.SeededCheck;
import org.attune.conversation.Message;
import org.attune.conversation.Utterance;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** One review with all that its therapist decides on. */
record ReviewDetail(
    String id,
    String messageId,
    String externalId,
    String conversationId,
    String patientId,
    @Nullable String patientName,
    Review.State state,
    Priority priority,
    Instant receivedAt,
    Instant dueAt,
    long version,
    @JsonUnwrapped Standing standing,
    DeskRules desk,
    PatientMessage message,
    List<Utterance> thread,
    @Nullable Reading reading,
    Suggestions suggestions,
    Progress.@Nullable SavedDraft draft,
    Progress.@Nullable Acknowledgement riskAcknowledged,
    @Nullable ReplyView reply,
    @Nullable CheckView seededCheck,
    Review.@Nullable Proposal proposal,
    @Nullable String escalationReason,
    List<Progress.Happening> history) {

  /** The message's own words. */
  record PatientMessage(String text, Instant sentAt) {}

  /** The approved reply. */
  record ReplyView(
      String text, String approvedBy, @Nullable String confirmedBy, Instant approvedAt) {}

  /** That it was a seeded check, what came of it, and what a good reviewer does. */
  record CheckView(
      SeededCheck.Verdict verdict, SeededCheck.Flaw flaw, List<String> flawed, String teaching) {}

  /** The message with what was said around it. */
  record Said(Message message, List<Utterance> thread) {}

  static ReviewDetail of(Review review, Said said, TenantPolicy policy, Instant now) {
    Message message = said.message();
    Facts facts = review.facts();
    Progress progress = review.progress();
    return new ReviewDetail(
        facts.id().value(),
        facts.messageId().value(),
        facts.externalId(),
        facts.conversationId(),
        facts.patientId(),
        facts.patientName(),
        review.state(),
        facts.priority(),
        facts.receivedAt(),
        facts.dueAt(),
        review.version(),
        Standing.of(review, now),
        DeskRules.of(policy, review),
        new PatientMessage(message.text(), message.sentAt()),
        said.thread(),
        reading(facts, policy),
        facts.suggestions(),
        progress.draft(),
        progress.riskAcknowledged(),
        reply(review),
        check(review),
        review instanceof Review.AwaitingSecond waiting ? waiting.proposal() : null,
        review instanceof Review.Escalated escalated ? escalated.reason() : null,
        progress.history());
  }

  /** What the tenant switches off is hidden in what was read before as well. */
  private static @Nullable Reading reading(Facts facts, TenantPolicy policy) {
    Reading reading = facts.reading();
    return reading == null || policy.emotionAnalysis() ? reading : reading.withoutEmotions();
  }

  private static @Nullable ReplyView reply(Review review) {
    return review instanceof Review.Approved approved
        ? new ReplyView(
            approved.reply().text(),
            approved.reply().approvedBy(),
            approved.reply().confirmedBy(),
            approved.reply().approvedAt())
        : null;
  }

  /** Told after the decision, and never before. */
  private static @Nullable CheckView check(Review review) {
    SeededCheck check = review.facts().seeded();
    return check == null
        ? null
        : SeededCheck.verdict(review)
            .map(verdict -> new CheckView(verdict, check.flaw(), check.flawed(), check.teaching()))
            .orElse(null);
  }
}
