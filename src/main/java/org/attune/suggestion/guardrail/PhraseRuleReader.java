package org.attune.suggestion.guardrail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.passage.Phrases;

/** Reads the lists of forbidden phrases. */
public final class PhraseRuleReader {
  private PhraseRuleReader() {}

  /** One rule for each entry of {@code forbidden.yaml}; faults are among the problems. */
  public static List<PhraseRule> read(Path file, Problems problems) {
    List<PhraseRule> rules = new ArrayList<>();
    YamlFile.read(file, problems)
        .ifPresent(map -> {
          map.allow(Set.of("rules"));
          map.maps("rules").forEach(rule -> rules.add(read(rule)));
        });
    if (rules.isEmpty()) {
      problems.add(file.getFileName().toString(), 0, "there is no rule");
    }
    return rules;
  }

  private static PhraseRule read(YamlMap map) {
    map.allow(Set.of("rule", "safety", "quotations", "reason", "phrases", "except"));
    List<String> phrases = map.texts("phrases");
    if (phrases.isEmpty()) {
      map.problem("phrases", "'phrases' is missing or empty");
    }
    return new PhraseRule(
        map.text("rule"),
        isTrue(map, "safety"),
        isTrue(map, "quotations"),
        map.text("reason"),
        new Phrases(phrases),
        new Phrases(map.texts("except")));
  }

  private static boolean isTrue(YamlMap map, String key) {
    String text = map.optionalText(key).orElse("false");
    if (!Set.of("true", "false").contains(text)) {
      map.problem(key, "'" + key + "' must be true or false");
    }
    return text.equals("true");
  }
}
