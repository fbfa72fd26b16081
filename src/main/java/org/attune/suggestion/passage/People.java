package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who the message is about: "my older brother" becomes "your older brother". */
public final class People {
  /**
   * Somebody in the patient's life, as the reply may call them.
   *
   * @param group what they are to the patient, e.g. {@code partner}
   * @param called e.g. "your wife"
   * @param mentions how often the message speaks of them so
   */
  public record Person(String group, String called, int mentions) {}

  private static final Set<String> OWNERS = Set.of("my", "our");

  private final Map<String, String> groupOf;
  private final List<String> adjectives;

  /**
   * @param groupOf from a noun, e.g. "wife", to its group, e.g. "partner"
   * @param adjectives that may stand between "my" and the noun
   */
  public People(Map<String, String> groupOf, List<String> adjectives) {
    this.groupOf = Map.copyOf(groupOf);
    this.adjectives = List.copyOf(adjectives);
  }

  /** The people of a message, those mentioned most first. */
  public List<Person> in(List<Word> words) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (int at = 0; at + 1 < words.size(); at++) {
      if (OWNERS.contains(words.get(at).form())) {
        note(words, at + 1, people);
      }
    }
    List<Person> all = new ArrayList<>(people.values());
    all.sort(Comparator.comparingInt(Person::mentions).reversed());
    return all;
  }

  private void note(List<Word> words, int from, Map<String, Person> people) {
    List<String> adjective = new ArrayList<>();
    int at = from;
    while (at < words.size() && adjectives.contains(words.get(at).form())) {
      adjective.add(words.get(at).form());
      at++;
    }
    if (at >= words.size()) {
      return;
    }
    String noun = words.get(at).form();
    String owner = noun.endsWith("'s") ? noun.substring(0, noun.length() - 2) : noun;
    boolean somebodyElse = noun.endsWith("'s") && at + 1 < words.size() && isPerson(words, at + 1);
    String group = somebodyElse ? null : groupOf.get(owner);
    if (group == null) {
      return;
    }
    String called =
        "your " + (adjective.isEmpty() ? "" : String.join(" ", adjective) + " ") + owner;
    people.merge(
        owner,
        new Person(group, called, 1),
        (old, next) -> new Person(group, old.called(), old.mentions() + 1));
  }

  /** "my husband's ex-wife" is not about the husband. */
  private boolean isPerson(List<Word> words, int at) {
    return groupOf.containsKey(words.get(at).form());
  }
}
