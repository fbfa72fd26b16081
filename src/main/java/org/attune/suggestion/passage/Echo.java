package org.attune.suggestion.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reply to a message can be known by.
 *
 * @param stems of its words with content
 * @param runs five words in a row, told back in the second person
 */
public record Echo(Set<String> stems, Set<String> runs) {
  private static final int RUN_WORDS = 5;

  /** Found once for a message, since every draft is held against it. */
  public static Echo of(List<Word> words, Language language) {
    return new Echo(
        words.stream().filter(language::hasContent).map(Word::stem).collect(Collectors.toSet()),
        runs(words, language));
  }

  /** Whether a run of the message's words comes back with only the persons turned. */
  public boolean isToldBackIn(List<Word> reply, Language language) {
    return runs(reply, language).stream().anyMatch(runs::contains);
  }

  /** How many of the message's words with content come back. */
  public long sharedWith(List<Word> reply, Language language) {
    return reply.stream()
        .filter(language::hasContent)
        .map(Word::stem)
        .filter(stems::contains)
        .distinct()
        .count();
  }

  private static Set<String> runs(List<Word> words, Language language) {
    List<String> told = words.stream().map(language::turned).toList();
    Set<String> runs = new HashSet<>();
    for (int at = 0; at + RUN_WORDS <= told.size(); at++) {
      runs.add(String.join(" ", told.subList(at, at + RUN_WORDS)));
    }
    return runs;
  }
}
