package org.attune.inbox;

import org.jspecify.annotations.Nullable;

/** Bodies that therapists' clients send; every field may be missing until it is checked. */
final class Requests {
  static final int MAX_REPLY_CHARACTERS = 20_000;
  static final int MAX_REASON_CHARACTERS = 2_000;

  private Requests() {}

  record Reason(@Nullable String reason) {}

  record RiskAction(@Nullable String action, @Nullable String note) {}

  record DraftText(@Nullable String text, @Nullable String basedOn) {}

  record Approval(@Nullable String text, @Nullable String basedOn, @Nullable Reason override) {}

  /** What is wrong with a required text, or null. */
  static @Nullable String fault(@Nullable String value, int maxCharacters) {
    if (value == null || value.isBlank()) {
      return "is missing or blank";
    }
    if (value.length() > maxCharacters) {
      return "has " + value.length() + " characters; at most " + maxCharacters;
    }
    return value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)
        ? "holds half of a surrogate pair (invalid Unicode)"
        : null;
  }
}
