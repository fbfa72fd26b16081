package org.attune.evaluation.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.Risk;
import org.attune.analysis.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengeSetsTest {
  @TempDir private Path folder;

  @Test
  void aDangerIsReachedAtItsLevelAndAbove() throws IOException {
    RiskSet set = RiskSet.read(file("- {text: x, least: R3}", "- {text: y}"));

    RiskSet.Danger danger = set.dangers().getFirst();
    assertThat(set.name()).isEqualTo("set");
    assertThat(danger.trap()).isEqualTo("none");
    assertThat(danger.reached(risk(Risk.Level.R2))).isFalse();
    assertThat(danger.reached(risk(Risk.Level.R3))).isTrue();
    assertThat(danger.reached(risk(Risk.Level.R5))).isTrue();
  }

  @Test
  void anAlarmIsFalseUnlessTheItemAllowsIt() throws IOException {
    RiskSet set =
        RiskSet.read(
            file(
                "- {text: x, flags: [SELF_HARM]}",
                "- {text: y, most: R0}\n  - {text: z, most: R2, may: [PSYCHOSIS_MANIA]}"));

    RiskSet.Safe strict = set.safe().get(0);
    RiskSet.Safe lenient = set.safe().get(1);
    assertThat(strict.isFalseAlarm(risk(Risk.Level.R1))).isFalse();
    assertThat(strict.isFalseAlarm(risk(Risk.Level.R2))).isTrue();
    assertThat(strict.isFalseAlarm(risk(Risk.Level.R0, Risk.Flag.MEDICATION))).isFalse();
    assertThat(strict.isFalseAlarm(risk(Risk.Level.R0, Risk.Flag.SELF_HARM))).isTrue();
    assertThat(lenient.isFalseAlarm(risk(Risk.Level.R2, Risk.Flag.PSYCHOSIS_MANIA))).isFalse();
    assertThat(lenient.isFalseAlarm(risk(Risk.Level.R3))).isTrue();
  }

  @Test
  void emotionsAndCuesAreReadByName() throws IOException {
    Path emotions =
        write("emotions.yaml", "- {text: x, emotions: [HOPE], out: [SHAME], trap: past}\n");
    Path cues =
        write("cues.yaml", "- {text: x, alliance: [BOND_POSITIVE], talk: CHANGE}\n- {text: y}\n");

    assertThat(EmotionSet.read(emotions).items())
        .containsExactly(
            new EmotionSet.Item(
                "x", Set.of(Emotion.Label.HOPE), Set.of(Emotion.Label.SHAME), "past"));
    List<CueSet.Item> items = CueSet.read(cues).items();
    assertThat(items.getFirst().alliance()).containsExactly(CueSet.Facet.BOND_POSITIVE);
    assertThat(items.getFirst().talk()).isEqualTo(Talk.Label.CHANGE);
    assertThat(items.getLast().content()).isEmpty();
  }

  @Test
  void aBadItemIsNamedByItsLine() throws IOException {
    Path unknown =
        write(
            "unknown.yaml", "- {text: secret, emotions: [HOPE]}\n- {text: x, emotions: [MIRTH]}\n");
    Path noText = write("no-text.yaml", "- {emotions: []}\n");
    Path level = file("- {text: x, least: R9}", "- {text: y}");
    Path broken = write("broken.yaml", "- {text: x}\n- {text: \"secret\n");
    Path empty = write("empty.yaml", "");

    refuses(() -> EmotionSet.read(unknown), "unknown.yaml:2: no Label is called MIRTH");
    refuses(() -> EmotionSet.read(noText), "no-text.yaml:1: 'text' is missing");
    refuses(() -> RiskSet.read(level), "set.yaml:2: no Level is called R9");
    refuses(() -> CueSet.read(broken), "broken.yaml:");
    refuses(() -> CueSet.read(empty), "empty.yaml:1:");
  }

  @Test
  void theSetsOfTheProjectAreWellFormed() throws IOException {
    Path sets = Path.of("src/test/resources/challenge/risk");
    int dangers = 0;
    try (var files = Files.list(sets)) {
      for (Path file : files.toList()) {
        dangers += RiskSet.read(file).dangers().size();
      }
    }

    assertThat(dangers).isGreaterThanOrEqualTo(250);
  }

  private static void refuses(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String place) {
    assertThatThrownBy(reading)
        .isInstanceOf(CorpusFault.class)
        .hasMessageContaining(place)
        .hasMessageNotContaining("secret");
  }

  private static Risk risk(Risk.Level level, Risk.Flag... flags) {
    return new Risk(level, Set.of(flags), 0, List.of());
  }

  private Path file(String dangers, String safe) throws IOException {
    return write("set.yaml", "danger:\n  " + dangers + "\nsafe:\n  " + safe + "\n");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
