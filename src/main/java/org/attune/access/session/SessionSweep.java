package org.attune.access.session;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes expired sessions from the store, which has no TTL indexes; they are refused before. */
@Component
public class SessionSweep {
  private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);

  private final Sessions sessions;
  private final Clock clock;

  public SessionSweep(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  public Mono<Long> sweep() {
    return Mono.defer(() -> sessions.sweep(clock.instant()))
        .doOnNext(swept -> LOG.debug("Swept {} expired sessions", swept));
  }
}
