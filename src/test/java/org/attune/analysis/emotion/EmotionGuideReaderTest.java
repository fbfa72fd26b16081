package org.attune.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.scope.ScopeMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionGuideReaderTest {
  private static final List<String> LABELS = List.of("joy", "sadness");
  private static final String GOOD =
      """
      dropped-under: [NEGATED]
      most: 3
      labels:
        SADNESS: {from: {sadness: 0.9}, threshold: 0.4, also-dropped-under: [PAST]}
      intensifiers: [so]
      dampeners: [a bit]
      """;

  @TempDir private Path folder;

  @Test
  void aLabelKnowsItsSourcesAndItsMarks() throws IOException {
    EmotionGuide guide = read(GOOD);

    assertThat(guide.sources())
        .containsOnly(
            Map.entry(
                Emotion.Label.SADNESS,
                new EmotionGuide.Source(
                    Map.of(1, 0.9), 0.4, Set.of(ScopeMark.NEGATED, ScopeMark.PAST))));
    assertThat(guide.most()).isEqualTo(3);
  }

  @Test
  void mistakesAreRefusedWithTheirFile() {
    assertRefused(GOOD.replace("sadness: 0.9", "gloom: 0.9"), "gloom");
    assertRefused(GOOD.replace("SADNESS", "GLOOM"), "GLOOM");
    assertRefused(GOOD.replace("threshold: 0.4", "threshold: 4"), "4");
    assertRefused(GOOD.replace("[PAST]", "[LATER]"), "LATER");
    assertRefused(GOOD.replace("most: 3", "most: {"), "emotions.yaml");
    assertRefused("", "key: value");
  }

  private void assertRefused(String yaml, String mistake) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("emotions.yaml")
        .hasMessageContaining(mistake);
  }

  private EmotionGuide read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("emotions.yaml"), yaml);
    return EmotionGuideReader.read(file, LABELS);
  }
}
