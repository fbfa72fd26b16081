package org.attune.suggestion;

import java.time.Duration;
import java.util.stream.Collectors;
import org.attune.kernel.Sweeper;
import org.attune.suggestion.LiveCatalogue.Reload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks for edited templates while serving, and says what came of them. */
class CatalogueWatch extends Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueWatch.class);

  private final LiveCatalogue catalogue;

  CatalogueWatch(LiveCatalogue catalogue, Duration period) {
    super(period);
    this.catalogue = catalogue;
  }

  /** Reading files blocks, so it has a thread of its own. */
  @Override
  protected Mono<Void> round() {
    return Mono.fromCallable(catalogue::reload)
        .subscribeOn(Schedulers.boundedElastic())
        .doOnNext(CatalogueWatch::report)
        .then();
  }

  private static void report(Reload reload) {
    switch (reload) {
      case Reload.Unchanged unchanged -> {}
      case Reload.Swapped swapped -> LOG.info("reply catalogue {} serves now", swapped.version());
      case Reload.Refused refused ->
          LOG.warn(
              "an edit of the reply catalogue is refused, {} goes on serving:\n{}",
              refused.stillServing(),
              refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }
  }
}
