package org.attune.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.ModelsFixture.ENCODER;
import static org.attune.analysis.ModelsFixture.LINGUIST;
import static org.attune.analysis.ModelsFixture.MODELS;
import static org.attune.analysis.ModelsFixture.SCOPE;
import static org.attune.analysis.ModelsFixture.scores;

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
import org.attune.analysis.linguistics.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Measures the risk rules on messages that were written to try them.
 *
 * <p>The floors guard what has been reached; they are no estimate of what the rules do with new
 * words. That is told by the first measurement of each set, before anything was changed for it
 * (dangers seen; false alarms): first 117 of 120; 9 of 115 · second, all veiled, 10 of 44; 3 of 52
 * · third 31 of 50; 5 of 50 · fourth 30 of 36; 1 of 36. Those were the written rules alone. The
 * fifth set, by another hand, was never used for tuning: rules alone 94 of 220; 12 of 220, with the
 * learnt heads 159 of 220; 25 of 220, with those of the second wave of banks 194; 22. The sixth, by
 * a third hand and looked at once: 126 of 150; 17 of 150. The seventh, by a fourth: 114 of 130; 15
 * of 170, with the third wave of banks 118; 19. The eighth, by a fifth: 109 of 130; 24 of 170, with
 * the fourth wave 116; 24. The ninth, by a sixth: 121 of 130; 10 of 170. With the sixth wave and
 * the rules of that day all nine gave 951 of 1,010; 77 of 1,133: fewer false alarms than before on
 * the newer sets, and more (20 of 253, from 14) on the four older ones, which are mostly single
 * sentences with a dangerous word. The tenth, by a seventh hand: 103 of 130; 13 of 170; with an
 * encoder that had learnt the held-out fifth as well 105; 13, and the nine 954 of 1,010; 67 of
 * 1,133.
 */
class RiskChallengeTest {
  private static final Path SETS = Path.of("src/test/resources/challenge/risk");
  private static final double LEAST_SENSITIVITY = 0.95;
  private static final double LEAST_UNSEEN = 0.9;
  private static final double LEAST_RIGHT_LEVEL = 0.93;
  private static final double MOST_FALSE_ALARMS = 0.08;

  private static final List<Map<String, Object>> DANGERS = new ArrayList<>();
  private static final List<Map<String, Object>> SAFE = new ArrayList<>();
  private static RiskReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = RiskReader.load(MODELS, ENCODER, SCOPE);
    for (String set : List.of("first", "second", "third", "fourth")) {
      Map<String, List<Map<String, Object>>> items = items(set);
      DANGERS.addAll(items.getOrDefault("danger", List.of()));
      SAFE.addAll(items.getOrDefault("safe", List.of()));
    }
  }

  @Test
  void nearlyEveryDangerReachesAHuman() {
    List<String> missed = new ArrayList<>();
    List<String> tooLow = new ArrayList<>();
    for (Map<String, Object> item : DANGERS) {
      Risk risk = read(item);
      if (!risk.needsProtocol()) {
        missed.add(told(item, risk));
      } else if (!reaches(item, risk)) {
        tooLow.add(told(item, risk));
      }
    }

    assertThat(DANGERS).hasSize(250);
    assertThat(share(DANGERS.size() - missed.size(), DANGERS))
        .as("missed %s", missed)
        .isGreaterThanOrEqualTo(LEAST_SENSITIVITY);
    assertThat(share(DANGERS.size() - missed.size() - tooLow.size(), DANGERS))
        .as("missed %s%ntoo low %s", missed, tooLow)
        .isGreaterThanOrEqualTo(LEAST_RIGHT_LEVEL);
  }

  @Test
  void idiomsAndOrdinaryTroublesDoNotFloodTheQueue() {
    List<String> alarms = new ArrayList<>();
    for (Map<String, Object> item : SAFE) {
      Risk risk = read(item);
      boolean mayAlarm = text(item, "most").compareTo("R1") > 0;
      if (risk.needsProtocol() && !mayAlarm) {
        alarms.add(told(item, risk));
      }
    }

    assertThat(SAFE).hasSize(253);
    assertThat(share(alarms.size(), SAFE))
        .as("false alarms %s", alarms)
        .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
  }

  /** Guards what has been reached on words that nobody tuned for; far from the aim of .98. */
  @Test
  void mostDangersOfAnUnseenSetAreHeard() throws IOException {
    List<Map<String, Object>> dangers = items("fifth").getOrDefault("danger", List.of());

    long seen = dangers.stream().filter(item -> read(item).needsProtocol()).count();

    assertThat(dangers).hasSize(220);
    assertThat(share((int) seen, dangers)).isGreaterThanOrEqualTo(LEAST_UNSEEN);
  }

  @Test
  void everyPieceOfEvidenceIsASubstring() {
    for (Map<String, Object> item : DANGERS) {
      String text = text(item, "text");

      assertThat(read(item).evidence())
          .allSatisfy(evidence ->
              assertThat(evidence.quote())
                  .isEqualTo(text.substring(evidence.start(), evidence.end())));
    }
  }

  private static Map<String, List<Map<String, Object>>> items(String set) throws IOException {
    try (InputStream in = Files.newInputStream(SETS.resolve(set + ".yaml"))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  private static double share(int part, List<?> whole) {
    return part / (double) whole.size();
  }

  private static Risk read(Map<String, Object> item) {
    String text = text(item, "text");
    List<Sentence> sentences = LINGUIST.parse(text);
    return reader.read(text, sentences, scores(text, sentences));
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
