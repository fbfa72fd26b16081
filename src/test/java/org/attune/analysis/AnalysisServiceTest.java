package org.attune.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class AnalysisServiceTest {
  private static final AnalysisRequest REQUEST = AnalysisRequest.of("Hello");
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void readingsAreMadeOnTheNamedThreads() {
    try (AnalysisService service =
        new AnalysisService(request -> reading(Thread.currentThread().getName()), 1, 10, SOON)) {
      StepVerifier.create(service.read(REQUEST))
          .assertNext(reading -> assertThat(reading.language()).startsWith("analysis-"))
          .verifyComplete();
    }
  }

  @Test
  void aFailureOfTheAnalyzerReachesTheCaller() {
    Analyzer broken =
        request -> {
          throw new IllegalStateException("no model");
        };
    try (AnalysisService service = new AnalysisService(broken, 1, 10, SOON)) {
      StepVerifier.create(service.read(REQUEST)).verifyErrorMessage("no model");
    }
  }

  @Test
  void aReadingThatTakesTooLongIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    try (AnalysisService service =
        new AnalysisService(request -> waiting(never), 1, 10, Duration.ofMillis(50))) {
      StepVerifier.create(service.read(REQUEST)).verifyError(TimeoutException.class);
    }
    never.countDown();
  }

  @Test
  void waitingForAThreadDoesNotCountAsReading() {
    Duration work = Duration.ofMillis(50);
    try (AnalysisService service =
        new AnalysisService(request -> slowly(work), 1, 100, work.multipliedBy(20))) {
      StepVerifier.create(Flux.range(0, 30).flatMap(i -> service.read(REQUEST), 30).count())
          .expectNext(30L)
          .verifyComplete();
    }
  }

  @Test
  void moreThanMayWaitAreRefused() {
    CountDownLatch gate = new CountDownLatch(1);
    try (AnalysisService service = new AnalysisService(request -> waiting(gate), 1, 1, SOON)) {
      StepVerifier.create(Flux.range(0, 5).flatMap(i -> service.read(REQUEST), 5))
          .verifyError(RejectedExecutionException.class);
      gate.countDown();
    }
  }

  private static Reading waiting(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return reading("en");
  }

  private static Reading slowly(Duration work) {
    try {
      Thread.sleep(work);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return reading("en");
  }

  private static Reading reading(String language) {
    return new Reading(
        language,
        "test",
        List.of(),
        Risk.none(),
        List.of(),
        List.of(),
        List.of(),
        new Talk(Talk.Label.NEUTRAL, 1),
        true,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of());
  }
}
