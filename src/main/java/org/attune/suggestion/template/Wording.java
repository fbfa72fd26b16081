package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.attune.suggestion.passage.Pronoun;
import org.attune.suggestion.passage.Word;

/**
 * The words of a template.
 *
 * <p>{@code {slot}} is filled from the message, {@code {slot|other words}} has words for when the
 * message does not give any, {@code {he has|they have}} speaks of him, of her or of them, {@code
 * [[one way|another way]]} offers ways of saying it: of those that can be filled, the ones that use
 * most of the patient's words compete, and the message itself decides between them, always the same
 * way.
 */
public final class Wording {
  private static final int WORDS_OF_A_SLOT = 6;

  private final List<Part> parts;
  private final String words;
  private final int roughWords;
  private final List<Word> tokens;

  Wording(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.words = this.parts.stream().map(Wording::words).collect(Collectors.joining());
    this.tokens = Word.of(words);
    this.roughWords = this.parts.stream().mapToInt(Wording::roughWords).sum();
  }

  /** A piece of wording. */
  sealed interface Part {
    /** Fixed words. */
    record Literal(String text) implements Part {}

    /** A place for the patient's words; {@code otherwise} is empty where there is no way around. */
    record Hole(Slot slot, Optional<String> otherwise) implements Part {}

    /** What is said of somebody, written of him; {@code otherwise} where it may be anybody. */
    record OfPerson(String him, String otherwise) implements Part {}

    /** Several ways of saying it. */
    record Choice(List<Wording> ways) implements Part {}
  }

  /** Filled words and the slots they used. */
  public record Filled(String text, Set<Slot> used) {}

  /**
   * Fills the wording, or gives nothing where a slot without other words is not known.
   *
   * @param pick given a number of ways, the index of the one to take
   */
  public Optional<Filled> fill(Map<Slot, String> values, IntUnaryOperator pick) {
    StringBuilder text = new StringBuilder();
    Set<Slot> used = EnumSet.noneOf(Slot.class);
    for (Part part : parts) {
      Optional<Filled> filled =
          switch (part) {
            case Part.Literal literal -> Optional.of(new Filled(literal.text(), Set.of()));
            case Part.Hole hole -> fillHole(hole, values);
            case Part.OfPerson person -> Optional.of(new Filled(of(person, values), Set.of()));
            case Part.Choice choice -> fillChoice(choice, values, pick);
          };
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      text.append(filled.get().text());
      used.addAll(filled.get().used());
    }
    return Optional.of(new Filled(text.toString(), used));
  }

  private static Optional<Filled> fillHole(Part.Hole hole, Map<Slot, String> values) {
    String value = values.get(hole.slot());
    if (value != null) {
      return Optional.of(new Filled(value, Set.of(hole.slot())));
    }
    return hole.otherwise().map(words -> new Filled(words, Set.of()));
  }

  private static String of(Part.OfPerson person, Map<Slot, String> values) {
    return Optional.ofNullable(values.get(Slot.PRONOUN))
        .map(pronoun -> Pronoun.valueOf(pronoun).in(person.him()))
        .orElse(person.otherwise());
  }

  private static Optional<Filled> fillChoice(
      Part.Choice choice, Map<Slot, String> values, IntUnaryOperator pick) {
    List<Filled> best = new ArrayList<>();
    int most = 0;
    for (Wording way : choice.ways()) {
      Optional<Filled> filled = way.fill(values, pick);
      int used = filled.map(f -> f.used().size()).orElse(-1);
      if (used > most) {
        best.clear();
        most = used;
      }
      if (used == most) {
        filled.ifPresent(best::add);
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best.get(pick.applyAsInt(best.size())));
  }

  /** About how many words it gives: a slot counts for a few, of several ways the longest. */
  int roughWords() {
    return roughWords;
  }

  private static int roughWords(Part part) {
    return switch (part) {
      case Part.Literal literal -> literal.text().strip().split("\\s+").length;
      case Part.Hole hole -> WORDS_OF_A_SLOT;
      case Part.OfPerson person -> person.otherwise().split("\\s+").length;
      case Part.Choice choice ->
          choice.ways().stream().mapToInt(Wording::roughWords).max().orElse(0);
    };
  }

  /** As somebody wrote it, with its slots and its ways of saying it. */
  public String words() {
    return words;
  }

  /** {@link #words} one by one. */
  public List<Word> tokens() {
    return tokens;
  }

  private static String words(Part part) {
    return switch (part) {
      case Part.Literal literal -> literal.text();
      case Part.Hole hole ->
          "{%s%s}".formatted(name(hole), hole.otherwise().map(other -> "|" + other).orElse(""));
      case Part.OfPerson person -> person.otherwise();
      case Part.Choice choice ->
          choice.ways().stream().map(Wording::words).collect(Collectors.joining("|", "[[", "]]"));
    };
  }

  private static String name(Part.Hole hole) {
    return hole.slot().name().toLowerCase(Locale.ROOT);
  }

  /** Every slot that stands anywhere in the wording. */
  public Set<Slot> slots() {
    Set<Slot> slots = EnumSet.noneOf(Slot.class);
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> {}
        case Part.Hole hole -> slots.add(hole.slot());
        case Part.OfPerson person -> {}
        case Part.Choice choice -> choice.ways().forEach(way -> slots.addAll(way.slots()));
      }
    }
    return slots;
  }
}
