package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** "He" or "she", where a message leaves no doubt which of them somebody is. */
public enum Pronoun {
  HE(Set.of("he", "him", "his", "himself", "he's", "he'd", "he'll")),
  SHE(Set.of("she", "her", "hers", "herself", "she's", "she'd", "she'll"));

  private static final Map<String, String> FEMININE =
      Map.of("he", "she", "him", "her", "his", "her", "himself", "herself");

  private static final Pattern MASCULINE =
      Pattern.compile("\\b(he|him|his|himself)\\b", Pattern.CASE_INSENSITIVE);

  private final Set<String> forms;

  Pronoun(Set<String> forms) {
    this.forms = forms;
  }

  /**
   * How a message speaks of those in {@code groups}, or of everybody in it where none are given.
   *
   * <p>A noun decides ("my wife"); where it can be either ("my ex"), the pronouns of the whole
   * message do, if they are all of one kind. Empty wherever two people could be meant.
   */
  public static Optional<Pronoun> of(
      List<Word> words, List<People.Person> people, List<String> groups, Language language) {
    List<Pronoun> found = new ArrayList<>();
    for (People.Person person : people) {
      if (groups.isEmpty() || groups.contains(person.group())) {
        if (isMany(person.called())) {
          return Optional.empty();
        }
        Optional<Pronoun> told = ofNoun(person.called(), language);
        if (told.isPresent() && !groups.isEmpty()) {
          return told;
        }
        told.ifPresent(found::add);
      }
    }
    for (Pronoun pronoun : values()) {
      if (words.stream().map(Word::form).anyMatch(pronoun.forms::contains)) {
        found.add(pronoun);
      }
    }
    return found.stream().distinct().count() == 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  /** Words about him, such as "he makes up his mind", as they are of this person. */
  public String in(String masculine) {
    return this == HE ? masculine : MASCULINE.matcher(masculine).replaceAll(Pronoun::feminine);
  }

  private static String feminine(MatchResult found) {
    String word = found.group();
    String feminine = FEMININE.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    return Character.isUpperCase(word.charAt(0))
        ? Character.toUpperCase(feminine.charAt(0)) + feminine.substring(1)
        : feminine;
  }

  private static boolean isMany(String called) {
    return called.endsWith("children") || (called.endsWith("s") && !called.endsWith("ss"));
  }

  private static Optional<Pronoun> ofNoun(String called, Language language) {
    String noun = called.substring(called.lastIndexOf(' ') + 1);
    boolean he = language.pronouns().getOrDefault("he", Set.of()).contains(noun);
    boolean she = language.pronouns().getOrDefault("she", Set.of()).contains(noun);
    return he == she ? Optional.empty() : Optional.of(he ? HE : SHE);
  }
}
