package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.analysis.lexicon.Element.OneWord;

/** Makes phrases ready to be searched for, all over the same slots. */
final class Searches {
  private final Slots slots = new Slots();
  private final Map<Phrase, Search> anywhere = new IdentityHashMap<>();

  /** What has been numbered for the searches made so far. */
  SlotTable table() {
    return slots.table();
  }

  /** A search for passages that begin with a word which the phrase names, no mere filler. */
  Search naming(Phrase phrase) {
    Set<OneWord> first = new HashSet<>();
    boolean known = openers(phrase.elements(), first) && isSlot(first);
    return search(phrase, known ? Optional.of(first) : Optional.empty());
  }

  /** A search for passages that may begin with a filler where the phrase leaves room for one. */
  Search loose(Phrase phrase) {
    return anywhere.computeIfAbsent(
        phrase,
        p ->
            p.elements().getFirst() instanceof OneWord word && isSlot(Set.of(word))
                ? search(p, Optional.of(Set.of(word)))
                : search(p, Optional.empty()));
  }

  List<Search> loose(List<Phrase> phrases) {
    return phrases.stream().map(this::loose).toList();
  }

  private Search search(Phrase phrase, Optional<Set<OneWord>> first) {
    Step.Row row = row(phrase.elements());
    return new Search(row, slot(first), slot(rarest(phrase.elements())));
  }

  private OptionalInt slot(Optional<Set<OneWord>> words) {
    return words.isPresent() ? OptionalInt.of(slots.number(words.get())) : OptionalInt.empty();
  }

  private Step.Row row(List<Element> sequence) {
    return new Step.Row(sequence.stream().map(this::step).toList());
  }

  private Step step(Element element) {
    return switch (element) {
      case Element.AnyWord _ -> new Step.AnyWord();
      case OneWord word -> new Step.Word(slots.number(Set.of(word)));
      case Element.Gap(int most) -> new Step.Gap(most);
      case Element.Choice choice -> choice(choice);
      case Element.Start _ -> new Step.Start();
      case Element.End _ -> new Step.End();
    };
  }

  /** The single words of a choice share a slot. */
  private Step choice(Element.Choice choice) {
    Set<OneWord> words = new HashSet<>();
    List<Step.Row> rows = new ArrayList<>();
    for (List<Element> sequence : choice.sequences()) {
      if (sequence.size() == 1
          && sequence.getFirst() instanceof OneWord word
          && isSlot(Set.of(word))) {
        words.add(word);
      } else if (!sequence.isEmpty()) {
        rows.add(row(sequence));
      }
    }
    if (!words.isEmpty()) {
      rows.add(new Step.Row(List.of(new Step.Word(slots.number(words)))));
    }
    return new Step.Choice(rows, choice.isOptional());
  }

  /** Collects the words that may come first; false when that cannot be told. */
  private static boolean openers(List<Element> sequence, Set<OneWord> first) {
    for (Element element : sequence) {
      switch (element) {
        case OneWord word -> {
          first.add(word);
          return true;
        }
        case Element.Choice choice -> {
          for (List<Element> each : choice.sequences()) {
            if (!each.isEmpty() && !openers(each, first)) {
              return false;
            }
          }
          if (!choice.isOptional()) {
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

  /** Of the sets of words of which one must be met, the one that phrases ask for least often. */
  private Optional<Set<OneWord>> rarest(List<Element> sequence) {
    return sequence.stream()
        .map(this::compulsory)
        .flatMap(Optional::stream)
        .min(Comparator.comparingInt(slots::commonness));
  }

  private Optional<Set<OneWord>> compulsory(Element element) {
    return switch (element) {
      case OneWord word -> isSlot(Set.of(word)) ? Optional.of(Set.of(word)) : Optional.empty();
      case Element.Choice choice -> {
        Set<OneWord> words = new HashSet<>();
        for (List<Element> sequence : choice.sequences()) {
          Optional<Set<OneWord>> rarest = rarest(sequence);
          if (rarest.isEmpty()) {
            yield Optional.empty();
          }
          words.addAll(rarest.get());
        }
        yield Optional.of(words);
      }
      case Element.Gap _, Element.Start _, Element.End _ -> Optional.empty();
    };
  }

  private static boolean isSlot(Set<OneWord> words) {
    return words.stream().noneMatch(Element.AnyWord.class::isInstance);
  }
}
