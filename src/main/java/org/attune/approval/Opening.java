package org.attune.approval;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor.SystemActor;
import org.attune.analysis.Reading;
import org.attune.audit.AuditEvent;
import org.attune.conversation.Message;
import org.attune.kernel.Sha256;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/** A message put before its therapist, with what the ledger keeps of it. */
record Opening(Review.Pending review, AuditEvent event) {

  static Opening of(
      Message message, @Nullable Reading reading, Suggestions suggestions, Instant at) {
    return of(message, reading, suggestions, null, at);
  }

  static Opening of(
      Message message,
      @Nullable Reading reading,
      Suggestions suggestions,
      @Nullable SeededCheck seeded,
      Instant at) {
    Priority priority = Priority.of(reading, suggestions);
    Facts facts =
        new Facts(
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
            message.receivedAt(),
            DuePolicy.due(priority, message.receivedAt()),
            reading,
            suggestions,
            seeded);
    Review.Pending review = new Review.Pending(facts, Progress.opened(at));
    return new Opening(review, event(facts, at));
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
