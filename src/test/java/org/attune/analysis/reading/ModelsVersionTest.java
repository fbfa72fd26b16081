package org.attune.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsVersionTest {
  @TempDir private Path models;

  @Test
  void anyChangeOfAModelFileChangesTheVersion() throws IOException {
    Files.writeString(models.resolve("words.yaml"), "a");
    String before = ModelsVersion.of(models);

    assertThat(ModelsVersion.of(models)).isEqualTo(before).startsWith(ModelsVersion.CODE + "+");

    Files.writeString(models.resolve("words.yaml"), "b");
    assertThat(ModelsVersion.of(models)).isNotEqualTo(before);
  }

  @Test
  void aCardIsNoModelFile() throws IOException {
    Files.writeString(models.resolve("words.yaml"), "a");
    String before = ModelsVersion.of(models);

    Files.writeString(models.resolve("MODEL_CARD.md"), "text");

    assertThat(ModelsVersion.of(models)).isEqualTo(before);
  }

  @Test
  void anExampleThatTheEncoderLearntFromIsNoModelFile() throws IOException {
    Files.writeString(models.resolve("words.yaml"), "a");
    String before = ModelsVersion.of(models);

    Path banks = Files.createDirectories(models.resolve("cues/emotions"));
    Files.writeString(banks.resolve("HOPE.yaml"), "label: HOPE");

    assertThat(ModelsVersion.of(models)).isEqualTo(before);
  }

  @Test
  void aRenamedFileChangesTheVersion() throws IOException {
    Files.writeString(models.resolve("words.yaml"), "a");
    String before = ModelsVersion.of(models);

    Files.move(models.resolve("words.yaml"), models.resolve("phrases.yaml"));

    assertThat(ModelsVersion.of(models)).isNotEqualTo(before);
  }

  @Test
  void anotherEncoderCountsAsIfItStoodInTheModels() throws IOException {
    Path own = Files.createDirectories(models.resolve("models/encoder"));
    Path other = Files.createDirectories(models.resolve("other"));
    Path folder = models.resolve("models");
    Files.writeString(folder.resolve("words.yaml"), "a");
    Files.writeString(own.resolve("labels.txt"), "joy");
    Files.writeString(other.resolve("labels.txt"), "anger");
    String before = ModelsVersion.of(folder);

    String withOther = ModelsVersion.of(folder, other);

    Files.writeString(own.resolve("labels.txt"), "anger");
    assertThat(withOther).isNotEqualTo(before).isEqualTo(ModelsVersion.of(folder));
  }
}
