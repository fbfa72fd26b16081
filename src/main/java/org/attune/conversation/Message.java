package org.attune.conversation;

import java.time.Instant;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One message from a patient, as its platform sent it.
 *
 * @param text untouched; offsets of a reading are offsets of this text
 * @param bodyHash over every field as received, to tell a repetition from a contradiction
 * @param reply what was sent back, once approved
 * @param programme what the platform calls the programme that the patient takes part in
 */
public record Message(
    MessageId id,
    TenantId tenant,
    String externalId,
    String conversationId,
    String patientId,
    @Nullable String patientName,
    String therapistId,
    String text,
    Instant sentAt,
    @Nullable String language,
    Instant receivedAt,
    MessageState state,
    Sha256 bodyHash,
    @Nullable Reply reply,
    @Nullable String programme) {

  public Sha256 textHash() {
    return Sha256.of(text);
  }
}
