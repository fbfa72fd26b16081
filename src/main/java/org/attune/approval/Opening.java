package org.attune.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.access.Actor.SystemActor;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.audit.AuditEvent;
import org.attune.conversation.Message;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** A message put before its therapist, with what the ledger keeps of it. */
record Opening(Review.Pending review, AuditEvent event) {

  /**
   * A review as it opens.
   *
   * @param lastHeard when the patient last wrote before; null for a first message
   */
  static Opening of(
      Message message,
      @Nullable Reading reading,
      Suggestions suggestions,
      @Nullable Instant lastHeard,
      Instant at,
      TenantPolicy policy) {
    Facts facts = facts(message, reading, suggestions, lastHeard, policy, null);
    return new Opening(new Review.Pending(facts, Progress.opened(at)), event(facts, at));
  }

  /** A seeded check as it opens before {@code who}. */
  static Opening of(
      SeededCheck check,
      Actor.Therapist who,
      Reading reading,
      Suggestions suggestions,
      Instant at,
      TenantPolicy policy) {
    Message message = check.addressedTo(who, at);
    Facts facts = facts(message, reading, suggestions, null, policy, check);
    return new Opening(new Review.Pending(facts, Progress.opened(at)), event(facts, at));
  }

  private static Facts facts(
      Message message,
      @Nullable Reading reading,
      Suggestions suggestions,
      @Nullable Instant lastHeard,
      TenantPolicy policy,
      @Nullable SeededCheck seeded) {
    Priority priority = Priority.of(reading, suggestions);
    Instant acknowledgeBy = acknowledgeBy(priority, reading, message.receivedAt(), policy);
    return new Facts(
        ReviewId.of(message.id()),
        message.tenant(),
        message.id(),
        message.textHash(),
        message.externalId(),
        message.conversationId(),
        message.patientId(),
        message.patientName(),
        message.therapistId(),
        priority,
        longSilent(message, lastHeard, policy),
        message.receivedAt(),
        acknowledgeBy,
        dueAt(priority, message.receivedAt(), acknowledgeBy, policy),
        reading,
        suggestions,
        seeded);
  }

  private static boolean longSilent(
      Message message, @Nullable Instant lastHeard, TenantPolicy policy) {
    Duration silence = Duration.ofDays(policy.longSilentDays());
    return lastHeard != null && lastHeard.plus(silence).isBefore(message.sentAt());
  }

  /** For a risk by the clock, night and weekend too; for the rest by working days. */
  private static Instant acknowledgeBy(
      Priority priority, @Nullable Reading reading, Instant receivedAt, TenantPolicy policy) {
    return switch (priority) {
      case RISK -> receivedAt.plus(policy.risk().patience(isUrgent(reading)));
      case UNREAD, ELEVATED, ROUTINE, LOW -> policy.calendar().acknowledgeBy(receivedAt);
    };
  }

  private static Instant dueAt(
      Priority priority, Instant receivedAt, Instant acknowledgeBy, TenantPolicy policy) {
    return switch (priority) {
      case RISK, UNREAD -> acknowledgeBy;
      case ELEVATED, ROUTINE, LOW -> policy.calendar().answerBy(receivedAt);
    };
  }

  /** Intent, a plan or behaviour. */
  static boolean isUrgent(@Nullable Reading reading) {
    return reading != null && reading.risk().level().compareTo(Risk.Level.R4) >= 0;
  }

  private static AuditEvent event(Facts facts, Instant at) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("messageHash", facts.messageHash().hex());
    details.put("priority", facts.priority().name());
    details.put("outcome", facts.suggestions().outcome());
    Reading reading = facts.reading();
    details.put("analysisVersion", reading == null ? "none" : reading.analysisVersion());
    details.put("riskLevel", reading == null ? "unread" : reading.risk().level().name());
    if (facts.seeded() != null) {
      details.put("seededCheck", facts.seeded().caseId());
    }
    for (Draft draft : facts.suggestions().drafts()) {
      details.put("draft." + draft.id(), Sha256.of(draft.text()).hex());
      if (draft.template() != null) {
        details.put("template." + draft.id(), draft.template());
      }
    }
    SystemActor attune = new SystemActor(facts.tenant());
    return new AuditEvent(
        facts.id() + "/1",
        facts.tenant(),
        at,
        attune.label(),
        "review.opened",
        facts.id().value(),
        details);
  }
}
