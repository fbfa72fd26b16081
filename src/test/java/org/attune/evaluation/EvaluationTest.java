package org.attune.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluationTest {
  private static final Path MODELS = Path.of("models");
  private static final Path TEMPLATES = Path.of("prompts-templates");

  @TempDir private Path folder;

  private Path data;
  private Path challenge;

  @BeforeEach
  void writeCorpora() throws IOException {
    data = folder.resolve("data");
    challenge = folder.resolve("challenge");
    DataFixture.writeGoEmotions(data);
  }

  @Test
  void everyPartWhoseDataAreThereIsMeasured() throws IOException {
    DataFixture.writeOthers(data);
    DataFixture.writeChallenge(challenge);

    JsonNode report = report(List.of());

    assertThat(ids(report))
        .containsExactly(
            "goemotions",
            "semeval",
            "annomi",
            "risk",
            "emotions",
            "cues",
            "matters",
            "speed",
            "drafts");
    assertThat(report.get("skipped").size()).isZero();
    assertThat(figure(report, "goemotions", "goEmotions macro-F1, 28 labels")).isEqualTo(1);
    assertThat(figure(report, "semeval", "semeval macro-F1, 2 labels")).isEqualTo(1);
    assertThat(figure(report, "semeval", "cues as semeval micro-F1")).isEqualTo(1);
    assertThat(figure(report, "annomi", "accuracy")).isEqualTo(1);
    assertThat(figure(report, "speed", "readings, 2 threads")).isPositive();
    assertThat(figure(report, "drafts", "drafts")).isGreaterThan(1);
    assertThat(figure(report, "drafts", "near duplicates")).isLessThan(1);
  }

  @Test
  void theChallengeSetsGiveTheFiguresCountedByHand() throws IOException {
    DataFixture.writeChallenge(challenge);

    JsonNode report = report(List.of());

    assertThat(figure(report, "risk", "sensitivity")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figure(report, "risk", "false alarms on safe")).isEqualTo(0.5);
    assertThat(figure(report, "risk", "level at least right")).isEqualTo(0.5);
    assertThat(figure(report, "risk", "flags raised")).isEqualTo(1);
    assertThat(figure(report, "emotions", "micro precision")).isEqualTo(0.5);
    assertThat(figure(report, "emotions", "micro recall")).isEqualTo(0.5);
    assertThat(figure(report, "emotions", "out labels wrongly reported")).isEqualTo(1);
    assertThat(figure(report, "emotions", "items without any fault"))
        .isCloseTo(1 / 3.0, within(1e-12));
    // SADNESS is heard once at .9 and is true; five outputs at .1, of which one is true
    assertThat(figure(report, "emotions", "ECE of emotion outputs"))
        .isCloseTo((0.1 + Math.abs(5 * 0.1 - 1)) / 6, within(1e-9));
    assertThat(figure(report, "cues", "content macro-F1, 26 labels")).isEqualTo(1);
    assertThat(figure(report, "cues", "talk accuracy")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figure(report, "matters", "matters micro precision")).isEqualTo(0.5);
    assertThat(figure(report, "matters", "matters micro recall")).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void whatIsMissingIsSkippedAndSaid() throws IOException {
    JsonNode report = report(List.of());

    assertThat(ids(report)).containsExactly("goemotions");
    assertThat(report.get("skipped").toString())
        .contains("SemEval", "AnnoMI", "challenge risk", "challenge cues", "speed");
  }

  @Test
  void furtherEncodersGiveMeansAndDeviations() throws IOException {
    JsonNode report = report(List.of(folder.resolve("other")));

    assertThat(report.get("encoders").size()).isEqualTo(2);
    JsonNode first = report.get("spread").get(0);
    assertThat(first.get("figure").stringValue())
        .isEqualTo("goemotions/goEmotions macro-F1, 28 labels");
    assertThat(first.get("mean").asDouble()).isEqualTo(1);
    assertThat(first.get("deviation").asDouble()).isZero();
    assertThat(first.get("values").size()).isEqualTo(2);
    assertThat(report.get("spreadOfLabels").toString()).contains("goemotions/goEmotions/l15/F1");
  }

  @Test
  void bankItemsBesideTheWeightsTellTheCalibration() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        other.resolve("heldout.jsonl"),
        """
        {"text": "so sad", "family": "emotions", "labels": ["SADNESS"], "known": ["SADNESS", "HOPE"]}
        {"text": "odd", "family": "emotions", "labels": [], "known": ["ODDITY"]}
        """);

    JsonNode report = report(List.of(other));

    JsonNode sections = report.get("encoders").get(1).get("sections");
    JsonNode heldOut = sections.get(sections.size() - 1);
    assertThat(heldOut.get("id").stringValue()).isEqualTo("heldout");
    assertThat(heldOut.get("figures").get(0).get("value").asDouble()).isCloseTo(0.1, within(1e-9));
    assertThat(heldOut.get("listings").toString()).contains("emotions/ODDITY");
  }

  @Test
  void theReportNamesModelsSeedAndDataFiles() throws IOException {
    JsonNode report = report(List.of());

    Path file = data.resolve("goemotions/dev.tsv");
    assertThat(report.get("files").get("goemotions/dev.tsv").stringValue())
        .isEqualTo(Sha256.of(Files.readAllBytes(file)).hex());
    assertThat(report.get("seed").asLong()).isPositive();
    assertThat(report.get("encoders").get(0).get("encoder").stringValue())
        .isEqualTo("models/encoder");
    assertThat(report.get("encoders").get(0).get("version").stringValue()).isEqualTo("0.1+fixture");
  }

  @Test
  void noMessageStandsInAReport() throws IOException {
    DataFixture.writeOthers(data);
    DataFixture.writeChallenge(challenge);

    run(List.of(), progress -> {}).writeTo(folder.resolve("report"));

    String json = Files.readString(folder.resolve("report/report.json"));
    String html = Files.readString(folder.resolve("report/report.html"));
    assertThat(json + html)
        .contains("first danger 2")
        .doesNotContain("Zugzwang", "Unheard-of", "angry at you", "My feet", "heaven");
  }

  @Test
  void progressReachesTheEndOfEachStage() throws IOException {
    List<Progress> progress = new ArrayList<>();

    run(List.of(), progress::add);

    assertThat(progress.getLast()).isEqualTo(new Progress("GoEmotions dev", 40, 40));
  }

  @Test
  void aMissingCorpusIsNamed() {
    EvaluationSources nowhere =
        new EvaluationSources(folder.resolve("nowhere"), MODELS, TEMPLATES, List.of(), challenge);

    assertThatThrownBy(() -> Evaluation.run(nowhere, encoder -> new ModelsFixture(), p -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dev.tsv");
  }

  private JsonNode report(List<Path> encoders) throws IOException {
    run(encoders, progress -> {}).writeTo(folder.resolve("report"));
    return Json.MAPPER.readTree(Files.readString(folder.resolve("report/report.json")));
  }

  private EvaluationReport run(List<Path> encoders, java.util.function.Consumer<Progress> progress)
      throws IOException {
    return Evaluation.run(
        new EvaluationSources(data, MODELS, TEMPLATES, encoders, challenge),
        encoder -> new ModelsFixture(),
        progress);
  }

  private static List<String> ids(JsonNode report) {
    List<String> ids = new ArrayList<>();
    report
        .get("encoders")
        .get(0)
        .get("sections")
        .forEach(section -> ids.add(section.get("id").stringValue()));
    return ids;
  }

  private static double figure(JsonNode report, String section, String name) {
    for (JsonNode found : report.get("encoders").get(0).get("sections")) {
      for (JsonNode figure : found.get("figures")) {
        if (found.get("id").stringValue().equals(section)
            && figure.get("name").stringValue().equals(name)) {
          return figure.get("value").asDouble();
        }
      }
    }
    throw new AssertionError("no figure " + section + "/" + name);
  }
}
