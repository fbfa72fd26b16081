package org.attune.kernel;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Repeats a round of work, one at a time: soon after each {@link #wake()}, and every period anyway.
 *
 * <p>The work to do stands in the store, never in this object, so a crash loses nothing: the next
 * round finds it. A failure is logged without its message (which might quote a patient) and the
 * work is tried again at the next period.
 */
public abstract class Sweeper implements SmartLifecycle {
  private final Logger log = LoggerFactory.getLogger(getClass());
  private final Duration period;
  private final Sinks.Many<Long> wakes = Sinks.many().multicast().directBestEffort();
  private volatile Disposable running = Disposables.disposed();

  protected Sweeper(Duration period) {
    this.period = period;
  }

  /** One round: does what is due and completes. */
  protected abstract Mono<Void> round();

  /** Asks for a round soon; cheap, and safe from any thread. */
  public final void wake() {
    wakes.emitNext(0L, (signal, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
  }

  @Override
  public final void start() {
    running =
        Flux.merge(wakes.asFlux(), Flux.interval(Duration.ZERO, period, Schedulers.parallel()))
            .onBackpressureLatest()
            .concatMap(tick -> guarded(Mono.defer(this::round)), 1)
            .subscribe();
  }

  /** The work, with its failure logged and left for a later round. */
  protected final <T> Mono<T> guarded(Mono<T> work) {
    return work.onErrorResume(this::logged);
  }

  private <T> Mono<T> logged(Throwable failure) {
    log.warn("will be tried again: {}", failure.getClass().getName());
    return Mono.empty();
  }

  @Override
  public final void stop() {
    running.dispose();
  }

  @Override
  public final boolean isRunning() {
    return !running.isDisposed();
  }
}
