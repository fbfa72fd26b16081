package org.attune.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.kernel.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Path MODELS = Path.of("models");

  @TempDir private Path data;

  /** Two kinds of text, sure to be told apart: gratitude (15) and anger (2). */
  @BeforeEach
  void writeCorpus() throws IOException {
    Path folder = Files.createDirectories(data.resolve("goemotions"));
    StringBuilder fine = new StringBuilder();
    StringBuilder ekman = new StringBuilder();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      boolean thanks = i % 4 < 2;
      String text = (thanks ? "Thank you so much, friend " : "I am so angry at you, number ") + i;
      fine.append(text).append(thanks ? "\t15\t" : "\t2\t").append(i).append('\n');
      ekman.append(text).append(thanks ? "\t3\t" : "\t0\t").append(i).append('\n');
      group.append(text).append(thanks ? "\t3\t" : "\t1\t").append(i).append('\n');
    }
    Files.writeString(folder.resolve("dev.tsv"), fine);
    Files.writeString(folder.resolve("ekman-dev.tsv"), ekman);
    Files.writeString(folder.resolve("group-dev.tsv"), group);
  }

  @Test
  void theThreeHeadsAreMeasured() throws IOException {
    List<Progress> progress = new ArrayList<>();

    EvaluationReport report = Evaluation.run(data, MODELS, progress::add);

    assertThat(report.heads())
        .extracting(HeadReport::name)
        .containsExactly("goEmotions", "ekman", "sentiment");
    assertThat(label(report.heads().get(0), "gratitude").f1()).isEqualTo(1);
    assertThat(label(report.heads().get(0), "anger").f1()).isEqualTo(1);
    assertThat(label(report.heads().get(1), "joy").f1()).isEqualTo(1);
    assertThat(label(report.heads().get(2), "negative").f1()).isEqualTo(1);
    assertThat(progress.getLast()).isEqualTo(new Progress("GoEmotions dev", 40, 40));
  }

  @Test
  void theReportIsWrittenAsJsonAndAsOnePage() throws IOException {
    Path folder = data.resolve("report");

    Evaluation.run(data, MODELS, progress -> {}).writeTo(folder);

    var json = Json.MAPPER.readTree(Files.readString(folder.resolve("report.json")));
    assertThat(json.get("heads").size()).isEqualTo(3);
    assertThat(json.get("texts").asInt()).isEqualTo(40);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("gratitude", "macro-F1")
        .doesNotContain("http", "<script", "src=");
  }

  @Test
  void aMissingCorpusIsNamed() {
    assertThatThrownBy(() -> Evaluation.run(data.resolve("nowhere"), MODELS, progress -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dev.tsv");
  }

  @Test
  void aMalformedLineIsNamed() throws IOException {
    Files.writeString(data.resolve("goemotions/dev.tsv"), "text\t1\tid\nno labels\n");

    assertThatThrownBy(() -> Evaluation.run(data, MODELS, progress -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dev.tsv:2");
  }

  private static HeadReport.LabelReport label(HeadReport head, String name) {
    return head.labels().stream().filter(l -> l.label().equals(name)).findFirst().orElseThrow();
  }
}
