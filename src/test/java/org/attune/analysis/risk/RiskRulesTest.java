package org.attune.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.ModelsFixture.LINGUIST;
import static org.attune.analysis.ModelsFixture.MODELS;
import static org.attune.analysis.ModelsFixture.SCOPE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The written rules alone, without what the encoder hears. */
class RiskRulesTest {
  private static final List<String> FILES =
      List.of("risk/suicide.yaml", "risk/flags.yaml", "risk/factors.yaml");

  private static PhraseRisk phrases;
  private static Map<String, String> labels;

  @BeforeAll
  static void load() throws IOException {
    Set<String> all =
        Stream.concat(Stream.of(Risk.Level.values()), Stream.of(Risk.Flag.values()))
            .map(Enum::name)
            .collect(Collectors.toSet());
    phrases =
        new PhraseRisk(
            Lexicon.load(MODELS, all, FILES.toArray(String[]::new)),
            Lexicon.load(MODELS, Frame.labels(), "risk/history.yaml", "risk/setting.yaml"),
            SCOPE);
    labels = new TreeMap<>();
    for (String file : FILES) {
      Map<String, List<Map<String, Object>>> content =
          new Yaml().load(Files.readString(MODELS.resolve(file)));
      for (Map<String, Object> rule : content.getOrDefault("entries", List.of())) {
        labels.put(String.valueOf(rule.get("rule")), String.valueOf(rule.get("label")));
      }
    }
  }

  /** What a rule must see, and what it must leave alone. */
  record Example(String rule, String says, String leaves) {}

  static List<Example> examples() throws IOException {
    List<Map<String, String>> rows =
        new Yaml().load(Files.readString(Path.of("src/test/resources/risk-rules.yaml")));
    return rows.stream()
        .map(row ->
            new Example(
                Objects.requireNonNull(row.get("rule")),
                Objects.requireNonNull(row.get("says")),
                Objects.requireNonNull(row.get("leaves"))))
        .toList();
  }

  @Test
  void everyRuleHasAnExampleAndANearMiss() throws IOException {
    Set<String> told = new TreeSet<>();
    examples().forEach(example -> told.add(example.rule()));

    assertThat(told).isEqualTo(labels.keySet());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRuleSeesWhatItIsFor(Example example) {
    assertThat(worths(example.says(), example.rule())).contains(labels.get(example.rule()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRuleLeavesWhatOnlyLooksLikeIt(Example example) {
    assertThat(worths(example.leaves(), example.rule())).doesNotContain(labels.get(example.rule()));
  }

  /** What the rule's findings in a text are worth. */
  private static List<String> worths(String text, String rule) {
    return phrases.in(LINGUIST.parse(text)).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::worth)
        .toList();
  }
}
