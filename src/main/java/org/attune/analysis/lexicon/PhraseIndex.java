package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/** Finds the phrases that may begin with a word, so that a search need not try them all. */
final class PhraseIndex {
  /** A phrase and the entry that it speaks for. */
  record Line(int number, Entry entry, Phrase phrase) {}

  private final Map<String, List<Line>> byWord = new HashMap<>();
  private final Map<String, List<Line>> byLemma = new HashMap<>();
  private final Map<Element.BeginsWith, List<Line>> byLetters = new HashMap<>();
  private final List<Line> anywhere = new ArrayList<>();

  PhraseIndex(List<Entry> entries) {
    int number = 0;
    for (Entry entry : entries) {
      for (Phrase phrase : entry.patterns()) {
        put(new Line(number++, entry, phrase));
      }
    }
  }

  private void put(Line line) {
    Set<Element.OneWord> first = new LinkedHashSet<>();
    if (!openers(line.phrase().elements(), first)) {
      anywhere.add(line);
      return;
    }
    for (Element.OneWord word : first) {
      switch (word) {
        case Element.Exactly(String exactly) -> add(byWord, exactly, line);
        case Element.AnyForm(String lemma) -> add(byLemma, lemma, line);
        case Element.BeginsWith begins -> add(byLetters, begins, line);
        case Element.AnyWord _ -> anywhere.add(line);
      }
    }
  }

  private static <K> void add(Map<K, List<Line>> map, K key, Line line) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
  }

  /** Collects the words that may come first; false when that cannot be told. */
  private static boolean openers(List<Element> sequence, Set<Element.OneWord> first) {
    for (Element element : sequence) {
      switch (element) {
        case Element.OneWord word -> {
          first.add(word);
          return true;
        }
        case Element.Choice(List<List<Element>> choices) -> {
          boolean optional = choices.stream().anyMatch(List::isEmpty);
          for (List<Element> choice : choices) {
            if (!choice.isEmpty() && !openers(choice, first)) {
              return false;
            }
          }
          if (!optional) {
            return true;
          }
        }
        case Element.Gap _, Element.Start _, Element.End _ -> {
          return false;
        }
      }
    }
    return false;
  }

  /** The lines whose phrase may begin with {@code token}, each once. */
  Set<Line> candidates(Token token) {
    Set<Line> lines = new LinkedHashSet<>(anywhere);
    lines.addAll(byWord.getOrDefault(token.word(), List.of()));
    lines.addAll(byLemma.getOrDefault(token.lemma(), List.of()));
    lines.addAll(byLemma.getOrDefault(token.word(), List.of()));
    for (Map.Entry<Element.BeginsWith, List<Line>> letters : byLetters.entrySet()) {
      if (letters.getKey().fits(token)) {
        lines.addAll(letters.getValue());
      }
    }
    return lines;
  }
}
