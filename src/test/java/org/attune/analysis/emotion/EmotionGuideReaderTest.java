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
  private static final String GOOD =
      """
      dropped-under: [PAST, QUOTED]
      sure-in-any-scope: 0.8
      sure-against-phrase: 0.9
      sure-beside-phrase: 0.7
      plain: 0.88
      witness: 0.5
      own-words: [i]
      witnesses: {GRATITUDE: [gratitude]}
      most: 3
      intensifiers: [so]
      dampeners: [a bit]
      weighing: [SADNESS]
      """;

  @TempDir private Path folder;

  @Test
  void theGuideSaysWhatScopeRemovesAndFromWhereTheEncoderIsBelievedAllTheSame() throws IOException {
    assertThat(read(GOOD))
        .isEqualTo(
            new EmotionGuide(
                Set.of(ScopeMark.PAST, ScopeMark.QUOTED),
                0.8,
                0.9,
                0.7,
                0.88,
                0.5,
                Set.of("i"),
                Map.of(Emotion.Label.GRATITUDE, List.of("gratitude")),
                Set.of("so"),
                Set.of("a bit"),
                Set.of(Emotion.Label.SADNESS),
                3));
  }

  @Test
  void mistakesAreRefusedWithTheirFile() {
    assertRefused(GOOD.replace("0.8", "8"), "8");
    assertRefused(GOOD.replace("sure-against-phrase: 0.9", ""), "null");
    assertRefused(GOOD.replace("[PAST, QUOTED]", "[LATER]"), "LATER");
    assertRefused(GOOD.replace("GRATITUDE", "THANKS"), "THANKS");
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
    return EmotionGuideReader.read(file);
  }
}
