package org.attune.analysis.linguistics;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts sentences that are too long to parse, before a conjunction or after a comma if possible. */
final class Windows {
  static final int MOST_TOKENS = 63;
  private static final int FEWEST_TOKENS = 25;
  private static final Set<String> BEFORE = Set.of("and", "but", "so", "because", "then", "or");
  private static final Set<String> AFTER = Set.of(",", ";", ":", "...", "…", "-", "–", "—");

  private Windows() {}

  static List<List<CoreLabel>> of(List<CoreLabel> sentence) {
    List<List<CoreLabel>> windows = new ArrayList<>();
    int start = 0;
    while (sentence.size() - start > MOST_TOKENS) {
      int cut = cut(sentence, start);
      windows.add(sentence.subList(start, cut));
      start = cut;
    }
    windows.add(sentence.subList(start, sentence.size()));
    return windows;
  }

  private static int cut(List<CoreLabel> sentence, int start) {
    for (int at = start + MOST_TOKENS; at > start + FEWEST_TOKENS; at--) {
      if (BEFORE.contains(sentence.get(at).word()) || AFTER.contains(sentence.get(at - 1).word())) {
        return at;
      }
    }
    return start + MOST_TOKENS;
  }
}
