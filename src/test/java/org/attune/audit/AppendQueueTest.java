package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AppendQueueTest {
  /** Writes begun so far, each to be ended by the test. */
  private final List<List<String>> begun = new ArrayList<>();

  private final List<Sinks.One<Map<String, LedgerEntry>>> open = new ArrayList<>();
  private final AppendQueue queue = new AppendQueue(this::write);

  private Mono<Map<String, LedgerEntry>> write(List<AuditEvent> events) {
    begun.add(events.stream().map(AuditEvent::id).toList());
    open.add(Sinks.one());
    return open.getLast().asMono();
  }

  private List<String> appended(String... ids) {
    List<String> outcomes = new ArrayList<>();
    for (String id : ids) {
      queue
          .append(event(id))
          .subscribe(
              entry -> outcomes.add(id + entry.seq()), failure -> outcomes.add(id + " failed"));
    }
    return outcomes;
  }

  private void end(int write) {
    Map<String, LedgerEntry> entries = new HashMap<>();
    begun.get(write).forEach(id -> entries.put(id, LedgerEntry.of(entries.size() + 1, event(id))));
    open.get(write).tryEmitValue(entries);
  }

  @Test
  void whatComesDuringAWriteWaitsAndGoesTogether() {
    List<String> outcomes = appended("a", "b", "c");

    assertThat(begun).containsExactly(List.of("a"));
    end(0);
    assertThat(begun).containsExactly(List.of("a"), List.of("b", "c"));
    assertThat(outcomes).containsExactly("a1");
    end(1);
    assertThat(outcomes).containsExactly("a1", "b1", "c2");
  }

  @Test
  void aFailedWriteFailsThoseInItAndTheNextGoesOn() {
    List<String> outcomes = appended("a", "b");
    open.getFirst().tryEmitError(new IllegalStateException("disk full"));
    end(1);

    assertThat(outcomes).containsExactly("a failed", "b1");
    assertThat(appended("c")).isEmpty();
    end(2);
    assertThat(begun.getLast()).containsExactly("c");
  }

  @Test
  void aWriteHoldsNoMoreThanADocumentShould() {
    String[] ids = new String[300];
    java.util.Arrays.setAll(ids, i -> "e" + i);
    List<String> outcomes = appended(ids);
    for (int write = 0; write < begun.size(); write++) {
      end(write);
    }

    assertThat(begun).extracting(List::size).containsExactly(1, 128, 128, 43);
    assertThat(outcomes).hasSize(300);
  }

  @Test
  void tooLongAQueueIsRefused() {
    String[] ids = new String[10_003];
    java.util.Arrays.setAll(ids, i -> "e" + i);

    List<String> outcomes = appended(ids);

    assertThat(outcomes).containsExactly("e10001 failed", "e10002 failed");
  }

  @Test
  void givingUpDoesNotTakeAnEventOut() {
    appended("a");
    Objects.requireNonNull(queue.append(event("b")).subscribe()).dispose();
    end(0);

    assertThat(begun.getLast()).containsExactly("b");
  }
}
