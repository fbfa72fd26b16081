package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course of treatment as its patients know it: only there may a reply use its words unasked.
 *
 * @param id e.g. {@code insomnia}
 * @param names what platforms may call it besides its id, in lower case
 * @param terms its methods as phrases; a reply outside it has them only from the patient
 * @param words finds any of the terms
 */
public record Programme(
    String id,
    String title,
    Set<String> names,
    List<String> terms,
    Phrases words,
    List<Module> modules) {
  /** What a message belongs to whose platform names no programme, or none that is known. */
  public static final String ANY = "transdiagnostic";

  public Programme {
    names = Set.copyOf(names);
    terms = List.copyOf(terms);
    modules = List.copyOf(modules);
  }

  /**
   * A part of the programme.
   *
   * @param called what a reply calls it, e.g. "your sleep diary"
   * @param words how messages speak of it
   */
  public record Module(String id, String called, Phrases words) {}

  /** A programme with no words of its own. */
  public static Programme none() {
    return new Programme(
        ANY, "any programme", Set.of(), List.of(), new Phrases(List.of()), List.of());
  }

  /** The first part that a message speaks of. */
  public Optional<Module> moduleIn(List<Word> message) {
    return modules.stream().filter(module -> module.words().find(message).isPresent()).findFirst();
  }
}
