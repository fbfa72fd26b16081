package org.attune.suggestion;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.suggestion.template.House;

/**
 * What stands below every reply, in paragraphs of its own.
 *
 * @param signOff how replies end
 * @param disclosure what patients are told about drafting by machine
 */
record Closing(Optional<String> signOff, Optional<String> disclosure) {
  private static final String PARAGRAPH = "\n\n";

  /** What policy says comes first, then the house's files, then the therapist's habit. */
  static Closing of(Setting setting, House house) {
    return new Closing(
        text(setting.signOff()).or(house::signOff).or(setting.voice()::signOff),
        text(setting.disclosure()).or(house::disclosure));
  }

  private static Optional<String> text(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  String appendTo(String reply) {
    String below = below();
    return below.isEmpty() ? reply : reply + PARAGRAPH + below;
  }

  /** The reply without what everybody's replies end with: guardrails judge the rest. */
  String removeFrom(String reply) {
    String below = below();
    String stripped = reply.stripTrailing();
    return !below.isEmpty() && stripped.endsWith(below)
        ? stripped.substring(0, stripped.length() - below.length()).stripTrailing()
        : reply;
  }

  private String below() {
    return Stream.of(signOff, disclosure)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(PARAGRAPH));
  }
}
