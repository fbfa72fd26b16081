package org.attune.suggestion.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Programme;

/** Reads what a file of {@code prompts-templates/programmes} says besides its replies. */
final class ProgrammeReader {
  static final Set<String> KEYS =
      Set.of("programme", "title", "names", "about", "words", "modules", "obstacles", "templates");

  private ProgrammeReader() {}

  /**
   * A programme, and the phrases that its replies may ask a message for.
   *
   * @param modules phrases by id of the module
   * @param obstacles phrases by id of the obstacle
   */
  record Pack(
      Programme programme, Map<String, List<String>> modules, Map<String, List<String>> obstacles) {

    /** What replies outside every programme may ask for: nothing of the kind. */
    static final Pack NONE = new Pack(Programme.none(), Map.of(), Map.of());
  }

  static Pack read(YamlMap file) {
    file.allow(KEYS);
    String id = file.text("programme");
    if (!id.equals(Programmes.plain(id))) {
      file.problem("programme", "'programme' must be lower case, with hyphens");
    }
    List<String> terms = file.texts("words");
    if (terms.isEmpty() && !id.equals(Programme.ANY)) {
      file.problem("words", "'words' is missing: what only this programme speaks of");
    }
    Set<String> names = new HashSet<>();
    file.texts("names").forEach(name -> names.add(Programmes.plain(name)));
    Map<String, List<String>> modules = phrases(file, "modules");
    return new Pack(
        new Programme(id, file.text("title"), names, terms, new Phrases(terms), modules(file)),
        modules,
        phrases(file, "obstacles"));
  }

  private static List<Programme.Module> modules(YamlMap file) {
    List<Programme.Module> modules = new ArrayList<>();
    for (YamlMap module : file.maps("modules")) {
      module.allow(Set.of("id", "called", "words"));
      modules.add(
          new Programme.Module(
              module.text("id"), module.text("called"), new Phrases(module.texts("words"))));
    }
    return modules;
  }

  private static Map<String, List<String>> phrases(YamlMap file, String key) {
    Map<String, List<String>> phrases = new HashMap<>();
    for (YamlMap part : file.maps(key)) {
      part.allow(Set.of("id", "called", "about", "words"));
      List<String> words = part.texts("words");
      if (words.isEmpty()) {
        part.problem("words", "'words' is missing or empty");
      }
      if (phrases.put(part.text("id"), words) != null) {
        part.problem("id", "'" + part.text("id") + "' stands here twice");
      }
    }
    return phrases;
  }
}
