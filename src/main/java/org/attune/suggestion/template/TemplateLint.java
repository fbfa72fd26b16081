package org.attune.suggestion.template;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.passage.Pronoun;
import org.attune.suggestion.passage.Sentences;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.quality.Readability;

/** Finds in a template's own words what no reply may say, before anybody can be sent it. */
final class TemplateLint {
  private static final int LONGEST_WORDS = 115;
  private static final int MOST_WAYS = 12;

  private static final double HIGHEST_GRADE = 7.5;

  private final List<PhraseRule> forbidden;
  private final Alike alike = new Alike();

  TemplateLint(List<PhraseRule> forbidden) {
    this.forbidden = forbidden;
  }

  void check(YamlMap entry, String id, Wording wording) {
    checkWords(entry, wording);
    wording
        .fill(EXAMPLE, n -> 0)
        .flatMap(filled -> alike.earlier(id, filled.text()))
        .ifPresent(other -> entry.problem("text", "says nearly the same as '" + other + "'"));
  }

  /** Text without slots, below a reply. */
  void checkFixed(YamlMap entry, String key, String text) {
    Set<String> complaints = new TreeSet<>();
    sentences(Set.of(text)).forEach(sentence -> banned(sentence, complaints));
    if (text.matches("(?s).*[{}\\[\\]].*")) {
      complaints.add("braces and brackets are not filled here");
    }
    complaints.forEach(complaint -> entry.problem(key, complaint));
  }

  /** All but whether another template says the same. */
  void checkWords(YamlMap entry, Wording wording) {
    Set<String> texts = new HashSet<>();
    for (int way = 0; way < MOST_WAYS; way++) {
      int pick = way;
      for (boolean known : List.of(true, false)) {
        Optional<Wording.Filled> filled = wording.fill(known ? EXAMPLE : Map.of(), n -> pick % n);
        filled.ifPresent(f -> texts.add(f.text()));
      }
    }
    Set<String> complaints = new TreeSet<>();
    texts.forEach(text -> check(text, complaints));
    sentences(texts).forEach(sentence -> banned(sentence, complaints));
    complaints.forEach(complaint -> entry.problem("text", complaint));
  }

  private void check(String text, Set<String> complaints) {
    int words = Word.of(text).size();
    if (words > LONGEST_WORDS) {
      complaints.add("longer than " + LONGEST_WORDS + " words when filled");
    }
    double grade = Readability.grade(text);
    if (grade > HIGHEST_GRADE) {
      complaints.add(String.format(Locale.ROOT, "reading grade %.1f when filled", grade));
    }
  }

  /** Each once: the ways of saying a template have most of their sentences in common. */
  private static Set<String> sentences(Set<String> texts) {
    Set<String> sentences = new HashSet<>();
    texts.forEach(text -> Sentences.of(text).forEach(span -> sentences.add(span.in(text))));
    return sentences;
  }

  private void banned(String sentence, Set<String> complaints) {
    List<Word> words = Word.of(sentence);
    for (PhraseRule rule : forbidden) {
      rule.find(sentence, words)
          .ifPresent(found -> complaints.add(rule.rule() + ": \"" + found + "\""));
    }
  }

  private static final Map<Slot, String> EXAMPLE = example();

  private static Map<Slot, String> example() {
    Map<Slot, String> values = new EnumMap<>(Slot.class);
    values.put(Slot.QUOTE, "\"I feel so far from everyone\"");
    values.put(Slot.QUOTE2, "\"it keeps going round in my head\"");
    values.put(Slot.TOLD, "you feel so far from everyone");
    values.put(Slot.TELLS, "You write that you feel so far from everyone.");
    values.put(Slot.ASK, "how to talk about it");
    values.put(Slot.ASKS, "You ask how to talk about it.");
    values.put(Slot.PERSON, "your sister");
    values.put(Slot.PRONOUN, Pronoun.SHE.name());
    values.put(Slot.FELT, "worried");
    values.put(Slot.FEELING, "worry");
    values.put(Slot.TOPIC, "your sleep");
    values.put(Slot.MODULE, "your plan");
    values.put(Slot.NAME, "Robin");
    return values;
  }
}
