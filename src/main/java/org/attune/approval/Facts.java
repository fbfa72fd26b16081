package org.attune.approval;

import java.time.Instant;
import java.util.Optional;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What is settled when a review opens; after that only another therapist or another reading changes
 * it.
 *
 * @param messageHash over the message's text: an approval is for this text and no other
 * @param longSilent whether the patient had not written for long
 * @param acknowledgeBy by when a person should have taken it up; a risk unacknowledged then is
 *     passed on
 * @param dueAt by when it should be answered
 * @param reading null when the analysis failed
 * @param seeded null for what a patient wrote
 */
public record Facts(
    ReviewId id,
    TenantId tenant,
    MessageId messageId,
    Sha256 messageHash,
    String externalId,
    String conversationId,
    String patientId,
    @Nullable String patientName,
    String therapistId,
    Priority priority,
    boolean longSilent,
    Instant receivedAt,
    Instant acknowledgeBy,
    Instant dueAt,
    @Nullable Reading reading,
    Suggestions suggestions,
    @Nullable SeededCheck seeded) {

  /** The message of a seeded check, which stands in no store of messages; else empty. */
  public Optional<Message> seededMessage() {
    return Optional.ofNullable(seeded).map(this::message);
  }

  private Message message(SeededCheck check) {
    return new Message(
        messageId,
        tenant,
        externalId,
        conversationId,
        patientId,
        patientName,
        therapistId,
        check.message(),
        receivedAt,
        null,
        receivedAt,
        MessageState.IN_REVIEW,
        messageHash,
        null,
        null);
  }

  boolean offered(String draftId) {
    return suggestions.drafts().stream().map(Draft::id).anyMatch(draftId::equals);
  }

  /** Whether this was read by the same models; unread is not read. */
  boolean isReadAs(@Nullable Reading other) {
    return other == null
        || (reading != null && reading.analysisVersion().equals(other.analysisVersion()));
  }

  /** Whether {@code newer} is a later message of the same conversation. */
  boolean isOutdatedBy(Message newer) {
    return !messageId.equals(newer.id()) && !receivedAt.isAfter(newer.receivedAt());
  }

  /** Nothing that anybody said, nor of whom; a reading quotes, and a hash can be guessed at. */
  Facts erased() {
    return new Facts(
        id,
        tenant,
        messageId,
        Sha256.of(""),
        id.value(),
        id.value(),
        id.value(),
        null,
        therapistId,
        priority,
        longSilent,
        receivedAt,
        acknowledgeBy,
        dueAt,
        null,
        new Suggestions.Withheld(Suggestions.Reason.POLICY),
        null);
  }

  boolean isErased() {
    return patientId.equals(id.value());
  }

  Facts assignedTo(String therapist) {
    return with(therapist, priority, acknowledgeBy, dueAt, reading, suggestions);
  }

  /**
   * With another reading. Risk and priority may rise by it and never fall; a risk found only now is
   * to be acknowledged as soon from now as it would have been from receipt.
   */
  Facts reread(
      @Nullable Reading newer, Suggestions newerSuggestions, Instant at, TenantPolicy policy) {
    Reading kept = careful(newer);
    Priority found = Priority.of(kept, newerSuggestions);
    Priority next = reading == null || found.compareTo(priority) < 0 ? found : priority;
    boolean newRisk = next == Priority.RISK && priority != Priority.RISK;
    Instant soon = at.plus(policy.risk().patience(Opening.isUrgent(kept)));
    return with(
        therapistId,
        next,
        newRisk ? soon : acknowledgeBy,
        newRisk ? soon : dueAt,
        kept,
        next == Priority.RISK
            ? new Suggestions.Withheld(Suggestions.Reason.RISK)
            : newerSuggestions);
  }

  /** The same with all that can ever change. */
  private Facts with(
      String therapist,
      Priority urgency,
      Instant lookBy,
      Instant answerBy,
      @Nullable Reading read,
      Suggestions drafts) {
    return new Facts(
        id,
        tenant,
        messageId,
        messageHash,
        externalId,
        conversationId,
        patientId,
        patientName,
        therapist,
        urgency,
        longSilent,
        receivedAt,
        lookBy,
        answerBy,
        read,
        drafts,
        seeded);
  }

  /** The newer reading with the graver of both risks. */
  private @Nullable Reading careful(@Nullable Reading newer) {
    if (newer == null || reading == null) {
      return newer == null ? reading : newer;
    }
    return newer.withRisk(newer.risk().together(reading.risk()));
  }
}
