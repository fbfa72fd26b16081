package org.attune.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.audit.LedgerAlarms.Alarm;
import org.attune.kernel.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Records who has read a patient's text, before it is shown.
 *
 * <p>Nobody is kept from a message that may speak of a crisis because the ledger is out of reach:
 * after a moment the text is shown, the log names the read, health shows that some wait, and they
 * are tried again until they are recorded. Reads of the same subject by the same actor within a
 * minute are one entry.
 */
@Component
public class AccessTrail extends Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTrail.class);
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 10_000;
  private static final int REMEMBERED = 4_096;
  private static final int AT_ONCE = 16;

  private final Ledger ledger;
  private final LedgerAlarms alarms;
  private final Clock clock;
  private final Map<String, AuditEvent> waiting = new LinkedHashMap<>();
  private final Map<String, Boolean> recorded =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });
  private long lost;

  AccessTrail(Ledger ledger, LedgerAlarms alarms, Clock clock) {
    super(PERIOD);
    this.ledger = ledger;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Records that the actor reads {@code subject}; never fails, and takes a second at most.
   *
   * @param action for example {@code review.read}
   * @param details ids and versions; never patient text
   */
  public Mono<Void> read(
      Actor actor, String action, String subject, SortedMap<String, String> details) {
    return Mono.defer(() -> noted(event(actor, action, subject, details)));
  }

  private AuditEvent event(
      Actor actor, String action, String subject, SortedMap<String, String> details) {
    Instant now = clock.instant();
    String id =
        String.join("/", subject, action, actor.label(), "" + now.truncatedTo(ChronoUnit.MINUTES));
    return new AuditEvent(
        id, actor.tenant(), now, actor.label(), action, subject, new TreeMap<>(details));
  }

  private static String key(AuditEvent event) {
    return event.tenant() + "/" + event.id();
  }

  private Mono<Void> noted(AuditEvent event) {
    if (recorded.containsKey(key(event)) || !kept(event)) {
      return Mono.empty();
    }
    return appended(event)
        .timeout(PATIENCE)
        .doOnError(failure -> unrecorded(event, failure))
        .onErrorComplete();
  }

  private Mono<Void> appended(AuditEvent event) {
    return ledger.append(event).doOnNext(entry -> settled(event)).then();
  }

  private synchronized boolean kept(AuditEvent event) {
    if (waiting.size() < MOST_WAITING) {
      waiting.put(key(event), event);
      return true;
    }
    lost++;
    LOG.error("no entry will say that {} read {}", event.actor(), event.subject());
    alarms.raise(Alarm.READS_LOST, lost + " since the start; the log names them");
    return false;
  }

  private void unrecorded(AuditEvent event, Throwable failure) {
    LOG.warn(
        "not recorded yet that {} read {}: {}",
        event.actor(),
        event.subject(),
        failure.getClass().getName());
    synchronized (this) {
      if (waiting.containsKey(key(event))) {
        alarms.raise(Alarm.READS_UNRECORDED, waiting.size() + " wait");
      }
    }
  }

  private synchronized void settled(AuditEvent event) {
    recorded.put(key(event), true);
    waiting.remove(key(event));
    if (waiting.isEmpty()) {
      alarms.clear(Alarm.READS_UNRECORDED);
    }
  }

  private synchronized List<AuditEvent> waiting() {
    return List.copyOf(waiting.values());
  }

  @Override
  protected Mono<Void> round() {
    return Flux.fromIterable(waiting()).flatMap(this::appended, AT_ONCE).then();
  }
}
