package org.attune.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attune.analysis.Risk;
import org.attune.analysis.linguistics.CoreNlpLinguist;
import org.attune.analysis.linguistics.Linguist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Measures the risk rules on messages that were written to try them. */
class RiskChallengeTest {
  private static final Path MODELS = Path.of("models");
  private static final Path CHALLENGE = Path.of("src/test/resources/challenge/risk.yaml");
  private static final double LEAST_SENSITIVITY = 0.95;
  private static final double MOST_FALSE_ALARMS = 0.05;

  private static Linguist linguist;
  private static RiskReader reader;
  private static Map<String, List<Map<String, Object>>> challenge;

  @BeforeAll
  static void load() throws IOException {
    linguist = CoreNlpLinguist.load(MODELS);
    reader = RiskReader.load(MODELS);
    try (InputStream in = Files.newInputStream(CHALLENGE)) {
      challenge = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  @Test
  void nearlyEveryDangerIsSeen() {
    List<Map<String, Object>> dangers = challenge.getOrDefault("danger", List.of());

    List<String> missed = new ArrayList<>();
    List<String> tooLow = new ArrayList<>();
    for (Map<String, Object> item : dangers) {
      Risk risk = read(item);
      if (!risk.needsProtocol()) {
        missed.add(told(item, risk));
      } else if (!reaches(item, risk)) {
        tooLow.add(told(item, risk));
      }
    }

    assertThat(dangers).hasSizeGreaterThan(100);
    assertThat(1 - missed.size() / (double) dangers.size())
        .as("missed %s%ntoo low %s", missed, tooLow)
        .isGreaterThanOrEqualTo(LEAST_SENSITIVITY);
    assertThat(1 - (missed.size() + tooLow.size()) / (double) dangers.size())
        .as("missed %s%ntoo low %s", missed, tooLow)
        .isGreaterThanOrEqualTo(LEAST_SENSITIVITY);
  }

  @Test
  void idiomsAndOrdinaryTroublesDoNotFloodTheQueue() {
    List<Map<String, Object>> safe = challenge.getOrDefault("safe", List.of());

    List<String> alarms = new ArrayList<>();
    for (Map<String, Object> item : safe) {
      Risk risk = read(item);
      boolean allowed = text(item, "most").equals("R2");
      if (risk.needsProtocol() && !allowed) {
        alarms.add(told(item, risk));
      }
    }

    assertThat(safe).hasSizeGreaterThan(100);
    assertThat(alarms.size() / (double) safe.size())
        .as("false alarms %s", alarms)
        .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
  }

  private static Risk read(Map<String, Object> item) {
    String text = text(item, "text");
    return reader.read(text, linguist.parse(text));
  }

  private static boolean reaches(Map<String, Object> item, Risk risk) {
    boolean level =
        !item.containsKey("least")
            || risk.level().compareTo(Risk.Level.valueOf(text(item, "least"))) >= 0;
    return level && names(risk).containsAll(flags(item));
  }

  private static Set<String> names(Risk risk) {
    Set<String> names = new TreeSet<>();
    risk.flags().forEach(flag -> names.add(flag.name()));
    return names;
  }

  private static List<?> flags(Map<String, Object> item) {
    return item.get("flags") instanceof List<?> flags ? flags : List.of();
  }

  private static String text(Map<String, Object> item, String key) {
    return String.valueOf(item.getOrDefault(key, ""));
  }

  private static String told(Map<String, Object> item, Risk risk) {
    return "%n  %s (%s %s) read as %s %s %s"
        .formatted(
            text(item, "text"),
            text(item, "least"),
            flags(item),
            risk.level(),
            risk.flags(),
            risk.evidence().stream().map(e -> e.rule() + "=" + e.quote()).toList());
  }
}
