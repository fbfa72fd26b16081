package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reply to a message can be known by.
 *
 * @param stems of its words with content
 * @param told its words in the second person, in their order
 * @param places where each of these stands
 */
public record Echo(Set<String> stems, List<String> told, Map<String, List<Integer>> places) {
  private static final int RUN_WORDS = 5;
  private static final int SHORT_RUN_WORDS = 3;

  /** Found once for a message, since every draft is held against it. */
  public static Echo of(List<Word> words, Language language) {
    List<String> told = words.stream().map(language::turned).toList();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int at = 0; at < told.size(); at++) {
      places.computeIfAbsent(told.get(at), _ -> new ArrayList<>()).add(at);
    }
    return new Echo(
        words.stream().filter(language::hasContent).map(Word::stem).collect(Collectors.toSet()),
        told,
        places);
  }

  /**
   * Whether a run of the message's words comes back with only the persons turned: five words, four
   * of which one has content, or three of which two have.
   */
  public boolean isToldBackIn(List<Word> reply, Language language) {
    List<String> said = reply.stream().map(language::turned).toList();
    for (int at = 0; at < said.size(); at++) {
      for (int place : places.getOrDefault(said.get(at), List.of())) {
        int length = common(said, at, place);
        if (length >= SHORT_RUN_WORDS
            && content(reply, at, length, language) >= RUN_WORDS - length) {
          return true;
        }
      }
    }
    return false;
  }

  private int common(List<String> said, int at, int place) {
    int most = Math.min(RUN_WORDS, Math.min(said.size() - at, told.size() - place));
    int length = 0;
    while (length < most && said.get(at + length).equals(told.get(place + length))) {
      length++;
    }
    return length;
  }

  private static long content(List<Word> reply, int at, int length, Language language) {
    return reply.subList(at, at + length).stream().filter(language::hasContent).count();
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
}
