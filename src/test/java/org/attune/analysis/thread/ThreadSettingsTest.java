package org.attune.analysis.thread;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadSettingsTest {
  private static final Path MODELS = Path.of("models");

  @TempDir private Path folder;

  @Test
  void aFaultyFileIsNamedWithItsKey() throws IOException {
    String settings = Files.readString(MODELS.resolve("thread.yaml"));
    Files.writeString(
        folder.resolve("thread.yaml"), settings.replace("repeat-raise: 0.3", "repeat-raise: high"));

    assertThatThrownBy(() -> ThreadReader.load(folder))
        .hasMessageContaining("thread.yaml")
        .hasMessageContaining("repeat-raise");
  }
}
