package org.attune.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.attune.approval.Step;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.jspecify.annotations.Nullable;

/** Bodies that clients of the desk send; every field may be missing until it is checked. */
final class Requests {
  static final int MAX_REPLY_CHARACTERS = 20_000;
  static final int MAX_REASON_CHARACTERS = 2_000;

  private Requests() {}

  record Reason(@Nullable String reason) {}

  /** A code, words, or both; words alone mean {@code OTHER}. */
  record Decline(@Nullable String code, @Nullable String reason) {}

  record Reassignment(@Nullable String to, @Nullable String reason) {}

  record Snooze(@Nullable String until, @Nullable String reason) {}

  record RiskAction(@Nullable String action, @Nullable String note) {}

  record DraftText(@Nullable String text, @Nullable String basedOn) {}

  record Approval(@Nullable String text, @Nullable String basedOn, @Nullable Reason override) {}

  /** What is wrong with a required text, or null. */
  static @Nullable FieldFault fault(String field, @Nullable String value, int maxCharacters) {
    if (value == null || value.isBlank()) {
      return new FieldFault(field, Code.MISSING, "is missing or blank");
    }
    if (value.length() > maxCharacters) {
      String reason = "has " + value.length() + " characters; at most " + maxCharacters;
      return FieldFault.over(field, Code.TOO_LONG, maxCharacters, reason);
    }
    return value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)
        ? new FieldFault(
            field, Code.WRONG_VALUE, "holds half of a surrogate pair (invalid Unicode)")
        : null;
  }

  static @Nullable FieldFault shortFault(String field, @Nullable String value) {
    return fault(field, value, MAX_REASON_CHARACTERS);
  }

  /** The same for a text that may be missing. */
  static @Nullable FieldFault optionalFault(String field, @Nullable String value) {
    return value == null || value.isBlank() ? null : shortFault(field, value);
  }

  /** The reason of that name; {@code OTHER} without one, empty for an unknown name. */
  static Optional<Step.DeclineReason> declineReason(@Nullable String code) {
    return Arrays.stream(Step.DeclineReason.values())
        .filter(known -> known.name().equals(code == null ? "OTHER" : code))
        .findFirst();
  }

  /** An ISO 8601 instant, or empty. */
  static Optional<Instant> instant(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
