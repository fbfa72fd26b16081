package org.attune.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Reading;
import org.attune.analysis.Reading.Part;
import org.attune.analysis.Risk;
import org.attune.analysis.Turn;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Path MODELS = Path.of("models");

  private final AtomicLong now = new AtomicLong();

  @Test
  void whatComesAfterTheEndIsMissing() {
    Budget budget = Budget.of(Duration.ofNanos(10), now::get).started();

    boolean first = budget.allows(Part.CUES);
    now.set(10);
    boolean second = budget.allows(Part.EMOTIONS);

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(budget.missing()).containsExactly(Part.EMOTIONS);
  }

  @Test
  void everyReadingHasABudgetOfItsOwn() {
    Budget budget = Budget.of(Duration.ofNanos(10), now::get);
    budget.started().allows(Part.CUES);
    now.set(25);

    assertThat(budget.started().allows(Part.CUES)).isTrue();
  }

  @Test
  void aReadingOutOfTimeStillSeesTheRiskAndSaysWhatItLacks() {
    // every look at the clock takes longer than a reading may
    Budget budget = Budget.of(Duration.ofNanos(1), () -> now.addAndGet(1_000));

    try (ReadingAnalyzer analyzer = ReadingAnalyzer.open(MODELS, budget)) {
      Reading reading =
          analyzer.read(
              new AnalysisRequest(
                  "I want to die.", List.of(new Turn(Turn.From.PATIENT, "Hi.", null)), true));

      assertThat(reading.risk().level()).isGreaterThanOrEqualTo(Risk.Level.R2);
      assertThat(reading.missing())
          .containsExactly(Part.CUES, Part.EMOTIONS, Part.THREAD, Part.SCORES);
      assertThat(reading.isWhole()).isFalse();
      assertThat(reading.needsReply()).isTrue();
    }
  }
}
