package org.attune.suggestion.guardrail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Phrases;

/**
 * The phrases by which the rules recognise what a sentence does; from {@code
 * guardrails/quality.yaml}.
 *
 * @param autonomy leaves the choice with the patient
 * @param suggestion suggests a step
 * @param optional makes a step optional, or gives its reason
 * @param validation takes the patient's experience seriously
 * @param tentative names a feeling as a guess
 * @param deferral puts a question off honestly
 * @param bright brighter than a heavy message bears
 * @param traitPraise praises what somebody is, not what they did
 * @param jargon words of the trade
 * @param factWords claim an event, a date, a module or an appointment
 */
public record Markers(
    Phrases autonomy,
    Phrases suggestion,
    Phrases optional,
    Phrases validation,
    Phrases tentative,
    Phrases deferral,
    Phrases bright,
    Phrases traitPraise,
    Phrases jargon,
    Phrases factWords) {
  private static final Set<String> KEYS =
      Set.of(
          "autonomy",
          "suggestion",
          "optional",
          "validation",
          "tentative",
          "deferral",
          "bright",
          "traitPraise",
          "jargon",
          "factWords");

  /** The markers, or nothing where the file cannot be read; faults are among the problems. */
  public static Optional<Markers> read(Path file, Problems problems) {
    return YamlFile.read(file, problems).map(Markers::of);
  }

  private static Markers of(YamlMap map) {
    map.allow(KEYS);
    return new Markers(
        phrases(map, "autonomy"),
        phrases(map, "suggestion"),
        phrases(map, "optional"),
        phrases(map, "validation"),
        phrases(map, "tentative"),
        phrases(map, "deferral"),
        phrases(map, "bright"),
        phrases(map, "traitPraise"),
        phrases(map, "jargon"),
        phrases(map, "factWords"));
  }

  private static Phrases phrases(YamlMap map, String key) {
    List<String> phrases = map.texts(key);
    if (phrases.isEmpty()) {
      map.problem(key, "'" + key + "' is missing or empty");
    }
    return new Phrases(phrases);
  }
}
