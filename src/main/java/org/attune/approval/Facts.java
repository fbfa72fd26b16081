package org.attune.approval;

import java.time.Instant;
import java.util.Optional;
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
 * What is settled when a review opens and never changes after.
 *
 * @param messageHash over the message's text: an approval is for this text and no other
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
    Instant receivedAt,
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
        null);
  }

  boolean offered(String draftId) {
    return suggestions.drafts().stream().map(Draft::id).anyMatch(draftId::equals);
  }
}
