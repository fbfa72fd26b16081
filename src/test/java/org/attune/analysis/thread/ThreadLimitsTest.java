package org.attune.analysis.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadLimitsTest {
  private static final ToDoubleFunction<String> NO_MOOD = text -> Double.NaN;
  private static final Function<String, List<RuptureCue>> NO_MARKERS = text -> List.of();
  private static final String LONG =
      "I went to the market with my aunt and we bought plums. ".repeat(3);
  private static ThreadReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = ThreadReader.load(Path.of("models"));
  }

  @Test
  void aLongHistoryOfLongTurnsIsCutToItsEnd() {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      turns.add(patient("why does my head hurt? ".repeat(800) + "\ud83d\ude22".repeat(500)));
      turns.add(therapist("?".repeat(20_000)));
    }

    ThreadContext context =
        reader.read(
            new AnalysisRequest("a".repeat(20_000), turns, false), List.of(), NO_MARKERS, NO_MOOD);

    assertThat(context.unanswered())
        .allSatisfy(open -> {
          assertThat(open.turn()).isGreaterThan(500);
          assertThat(open.quote().span().in(turns.get(open.turn()).text()))
              .isEqualTo(open.quote().quote());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "\ud83d", "\u200b", "日本語ですか？", "???", "שלום?"})
  void oddTextsAreReadOnEitherSide(String odd) {
    ThreadContext context =
        reader.read(
            new AnalysisRequest(
                odd, List.of(patient(odd), therapist(odd), patient(LONG), patient(odd)), false),
            List.of(),
            NO_MARKERS,
            NO_MOOD);

    assertThat(context.rupture(odd, List.of()))
        .allSatisfy(
            cue -> assertThat(odd.substring(cue.start(), cue.end())).isEqualTo(cue.quote()));
  }

  private static Turn patient(String text) {
    return new Turn(Turn.From.PATIENT, text, null);
  }

  private static Turn therapist(String text) {
    return new Turn(Turn.From.THERAPIST, text, null);
  }
}
