package org.attune.analysis.thread;

import java.util.List;

/**
 * What the patient's last message was about.
 *
 * @param words first mention of each of its chief content words
 * @param returning those of them, in the same form, that this message takes up again
 */
public record LastTopic(List<TurnQuote> words, List<TurnQuote> returning) {
  public LastTopic {
    words = List.copyOf(words);
    returning = List.copyOf(returning);
  }

  /** Nothing was said before. */
  static LastTopic none() {
    return new LastTopic(List.of(), List.of());
  }

  public boolean returns() {
    return !returning.isEmpty();
  }
}
