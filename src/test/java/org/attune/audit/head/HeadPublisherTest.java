package org.attune.audit.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.audit.GrowthFixture;
import org.attune.audit.GrowthListeners;
import org.attune.audit.LedgerAlarms;
import org.attune.audit.LedgerAlarms.Alarm;
import org.attune.audit.LedgerTree;
import org.attune.audit.tree.ConsistencyProof;
import org.attune.audit.tree.InclusionProof;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class HeadPublisherTest {
  private static final TenantId OTHER = new TenantId("other");

  @TempDir private Path directory;
  private final Trees trees = new Trees();
  private final GrowthListeners growth = new GrowthListeners();
  private final LedgerAlarms alarms = new LedgerAlarms();
  private @Nullable HeadPublisher running;

  @AfterEach
  void stop() {
    Objects.requireNonNull(running).stop();
  }

  /** Trees of which only the sizes matter. */
  private static final class Trees implements LedgerTree {
    private final Map<TenantId, Long> sizes = new ConcurrentHashMap<>();

    @Override
    public Mono<TreeHead> head(TenantId tenant) {
      long size = sizes.getOrDefault(tenant, 0L);
      return Mono.just(new TreeHead(tenant, size, Sha256.of("root" + size)));
    }

    @Override
    public Mono<InclusionProof> inclusion(TenantId tenant, long seq, long size) {
      return Mono.empty();
    }

    @Override
    public Mono<ConsistencyProof> consistency(TenantId tenant, long from, long to) {
      return Mono.empty();
    }

    @Override
    public Flux<TenantId> tenants() {
      return Flux.fromIterable(sizes.keySet());
    }
  }

  private void start(Duration period) {
    running =
        new HeadPublisher(
            trees,
            SigningKey.random(),
            new HeadsFile(directory.resolve("to/heads.jsonl")),
            growth,
            alarms,
            Clock.systemUTC(),
            new LedgerProperties(null, null, null, period, 10));
    running.start();
  }

  private void grow(TenantId tenant, long size) {
    trees.sizes.put(tenant, size);
    GrowthFixture.grown(growth, new TreeHead(tenant, size, Sha256.of("root" + size)));
  }

  private List<SignedHead> published() throws IOException {
    Path file = directory.resolve("to/heads.jsonl");
    return Files.exists(file) ? new HeadsFile(file).read().heads() : List.of();
  }

  @Test
  void aStartPublishesEveryLedgerAndLaterOnlyThoseThatGrewByMuch() throws IOException {
    trees.sizes.put(CLINIC, 3L);
    trees.sizes.put(OTHER, 5L);
    start(Duration.ofHours(1));
    await().until(() -> published().size() == 2);
    assertThat(published())
        .allMatch(SignedHead::isGenuine)
        .extracting(SignedHead::size)
        .containsExactlyInAnyOrder(3L, 5L);

    grow(CLINIC, 12);
    grow(CLINIC, 13);
    await().until(() -> published().size() == 3);

    assertThat(published().getLast())
        .extracting(SignedHead::tenant, SignedHead::size)
        .containsExactly(CLINIC, 13L);
  }

  @Test
  void aLittleGrowthIsPublishedAfterThePeriod() throws IOException {
    start(Duration.ofMillis(50));
    grow(CLINIC, 1);

    await().until(() -> published().size() == 1);
    grow(CLINIC, 2);
    await().until(() -> published().size() == 2);
    assertThat(published()).extracting(SignedHead::size).containsExactly(1L, 2L);
  }

  @Test
  void whatCannotBePublishedIsSeenInHealthAndPublishedLater() throws IOException {
    Files.writeString(directory.resolve("to"), "a file where the folder should be");
    trees.sizes.put(CLINIC, 3L);
    start(Duration.ofMillis(50));
    await().until(() -> alarms.raised().containsKey(Alarm.HEADS_UNPUBLISHED));

    Files.delete(directory.resolve("to"));

    await().until(() -> published().size() == 1 && alarms.raised().isEmpty());
  }
}
