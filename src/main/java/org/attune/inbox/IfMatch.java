package org.attune.inbox;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.approval.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} header against reviews' strong entity tags (RFC 9110 13.1.1). */
final class IfMatch {
  private static final Pattern STRONG_TAG = Pattern.compile("(?<![/\"\\w])\"(\\d{1,18})\"");

  private IfMatch() {}

  /** Empty when the header is missing; a header without a known tag matches nothing. */
  static Optional<ExpectedVersion> parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    if (header.trim().equals("*")) {
      return Optional.of(new ExpectedVersion.Any());
    }
    Set<Long> versions =
        STRONG_TAG
            .matcher(header)
            .results()
            .map(result -> Long.valueOf(result.group(1)))
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(new ExpectedVersion.OneOf(versions));
  }

  static String entityTag(long version) {
    return "\"" + version + "\"";
  }
}
