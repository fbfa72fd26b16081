package org.attune.analysis;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads messages without blocking the caller: the one place where the blocking {@link Analyzer}
 * gets threads.
 *
 * <p>Failures are the caller's to handle on the safe side: {@link TimeoutException} when a reading
 * takes too long, {@link java.util.concurrent.RejectedExecutionException} when too many wait.
 */
public final class AnalysisService implements AutoCloseable {
  private final Analyzer analyzer;
  private final Duration timeout;
  private final Scheduler scheduler;

  /**
   * Starts no thread before the first message.
   *
   * @param waiting how many messages may wait for each thread
   * @param timeout how long one reading may take, not counting the wait for a thread
   */
  public AnalysisService(Analyzer analyzer, int threads, int waiting, Duration timeout) {
    this.analyzer = analyzer;
    this.timeout = timeout;
    this.scheduler = Schedulers.newBoundedElastic(threads, waiting, "analysis");
  }

  /** The reading of one message, with its GoEmotions probabilities. */
  public Mono<Reading> read(AnalysisRequest request) {
    return Mono.defer(() -> started(request, Sinks.empty()));
  }

  private Mono<Reading> started(AnalysisRequest request, Sinks.Empty<Void> start) {
    return Mono.fromCallable(() -> timed(request, start))
        .subscribeOn(scheduler)
        .timeout(start.asMono().then(Mono.delay(timeout)));
  }

  private Reading timed(AnalysisRequest request, Sinks.Empty<Void> start) {
    start.tryEmitEmpty();
    return analyzer.read(request);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }
}
