package org.attune.suggestion.drafter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.kernel.Quote;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.template.Slot;

/**
 * Words for the slots, and the quotations behind them.
 *
 * @param quoted by slot
 * @param wordForWord the sentence for {@link Slot#TELLS} that quotes the passage
 * @param inOne the sentence for {@link Slot#TELLS} that has the question as well
 */
record Values(
    Map<Slot, String> words,
    Map<Slot, Quote> quoted,
    Optional<Asked> asked,
    Optional<String> wordForWord,
    Optional<String> inOne) {

  /** What was written and what is asked in one sentence, where both can be told back. */
  Values inOneSentence() {
    Map<Slot, String> others = new EnumMap<>(words);
    inOne.ifPresent(sentence -> {
      others.put(Slot.TELLS, sentence);
      others.put(Slot.ASKS, "");
    });
    return new Values(others, quoted, asked, wordForWord, Optional.empty());
  }

  /** For a passage that had better be quoted, e.g. "you have depression". */
  Values quoting() {
    Map<Slot, String> others = new EnumMap<>(words);
    others.remove(Slot.TOLD);
    wordForWord.ifPresent(tells -> others.put(Slot.TELLS, tells));
    return new Values(others, quoted, asked, Optional.empty(), Optional.empty());
  }

  /**
   * For a reply that had better be short: its own words and the question are enough. Without a
   * question the passage stays: a draft with nothing of the message in it could be anybody's.
   */
  Values withoutPassage() {
    if (asked.isEmpty()) {
      return this;
    }
    Map<Slot, String> others = new EnumMap<>(words);
    others.keySet().removeAll(Set.of(Slot.TOLD, Slot.QUOTE, Slot.QUOTE2));
    others.put(Slot.TELLS, "");
    return new Values(others, Map.of(), asked, Optional.empty(), Optional.empty());
  }

  /** For a question that a reply had better not repeat, e.g. "Am I too sensitive?". */
  Values withoutQuestion() {
    Map<Slot, String> others = new EnumMap<>(words);
    others.remove(Slot.ASK);
    others.remove(Slot.ASKS);
    return new Values(others, quoted, Optional.empty(), wordForWord, Optional.empty());
  }
}
