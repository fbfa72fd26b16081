package org.attune.conversation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** A message as a platform submits it: nothing checked yet. */
public record Submission(
    @Nullable String externalId,
    @Nullable String conversationId,
    @Nullable String patientId,
    @Nullable String patientName,
    @Nullable String therapistId,
    @Nullable String text,
    @Nullable String sentAt,
    @Nullable String language,
    @Nullable String programme) {
  public static final int MAX_TEXT_CHARACTERS = 20_000;
  private static final int MAX_ID_CHARACTERS = 200;

  /** A submission that names no programme. */
  public Submission(
      @Nullable String externalId,
      @Nullable String conversationId,
      @Nullable String patientId,
      @Nullable String patientName,
      @Nullable String therapistId,
      @Nullable String text,
      @Nullable String sentAt,
      @Nullable String language) {
    this(
        externalId,
        conversationId,
        patientId,
        patientName,
        therapistId,
        text,
        sentAt,
        language,
        null);
  }

  /** What is wrong with one field. */
  public record FieldError(String field, String reason) {}

  /** The submission with the therapist who gets messages that name none. */
  public Submission orTo(@Nullable String defaultTherapist) {
    return therapistId != null || defaultTherapist == null
        ? this
        : new Submission(
            externalId,
            conversationId,
            patientId,
            patientName,
            defaultTherapist,
            text,
            sentAt,
            language,
            programme);
  }

  /** Every fault, in the order of the fields; empty when the submission can be accepted. */
  public List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    requireId(faults, "externalId", externalId);
    requireId(faults, "conversationId", conversationId);
    requireId(faults, "patientId", patientId);
    requireId(faults, "therapistId", therapistId);
    limit(faults, "patientName", patientName);
    limit(faults, "language", language);
    limit(faults, "programme", programme);
    checkText(faults);
    checkTime(faults);
    return faults;
  }

  private void checkText(List<FieldError> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new FieldError("text", "is missing or blank"));
    } else if (text.length() > MAX_TEXT_CHARACTERS) {
      faults.add(
          new FieldError(
              "text", "has " + text.length() + " characters; at most " + MAX_TEXT_CHARACTERS));
    } else {
      wellFormed(faults, "text", text);
    }
  }

  private void checkTime(List<FieldError> faults) {
    if (sentAt != null && parsedTime() == null) {
      faults.add(new FieldError("sentAt", "is no ISO 8601 instant such as 2026-03-02T08:00:00Z"));
    }
  }

  private static void requireId(List<FieldError> faults, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      faults.add(new FieldError(field, "is missing or blank"));
    } else {
      limit(faults, field, value);
    }
  }

  private static void limit(List<FieldError> faults, String field, @Nullable String value) {
    if (value != null && value.length() > MAX_ID_CHARACTERS) {
      faults.add(
          new FieldError(
              field, "has " + value.length() + " characters; at most " + MAX_ID_CHARACTERS));
    } else if (value != null) {
      wellFormed(faults, field, value);
    }
  }

  /** Half a surrogate pair cannot be stored as UTF-8: it would come back as another text. */
  private static void wellFormed(List<FieldError> faults, String field, String value) {
    if (value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      faults.add(new FieldError(field, "holds half of a surrogate pair (invalid Unicode)"));
    }
  }

  private @Nullable Instant parsedTime() {
    try {
      return sentAt == null ? null : Instant.parse(sentAt);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The accepted message; call only without {@link #faults()}. */
  Message accepted(TenantId tenant, Instant now) {
    String external = Objects.requireNonNull(externalId);
    Instant sent = parsedTime();
    return new Message(
        MessageId.of(tenant, external),
        tenant,
        external,
        Objects.requireNonNull(conversationId),
        Objects.requireNonNull(patientId),
        patientName,
        Objects.requireNonNull(therapistId),
        Objects.requireNonNull(text),
        sent == null ? now : sent,
        language,
        now,
        MessageState.RECEIVED,
        hash(),
        null,
        programme);
  }

  private Sha256 hash() {
    Sha256 hash = hashWithoutProgramme();
    return programme == null ? hash : Sha256.ofParts(hash.hex(), part(programme));
  }

  private Sha256 hashWithoutProgramme() {
    return Sha256.ofParts(
        part(externalId),
        part(conversationId),
        part(patientId),
        part(patientName),
        part(therapistId),
        part(text),
        part(sentAt),
        part(language));
  }

  /** Absent and empty are different bodies. */
  private static String part(@Nullable String value) {
    return value == null ? "-" : "+" + value;
  }
}
