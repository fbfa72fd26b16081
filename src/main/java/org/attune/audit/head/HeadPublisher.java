package org.attune.audit.head;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.audit.GrowthListeners;
import org.attune.audit.LedgerAlarms;
import org.attune.audit.LedgerAlarms.Alarm;
import org.attune.audit.LedgerTree;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sweeper;
import org.attune.kernel.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes a signed head of every ledger that has grown: every period, and as soon as a ledger has
 * grown by many entries. A start publishes all, so that nothing of before a crash stays out, and an
 * orderly end what has grown since.
 */
@Component
class HeadPublisher extends Sweeper implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HeadPublisher.class);

  private final LedgerTree tree;
  private final SigningKey key;
  private final HeadsFile file;
  private final LedgerAlarms alarms;
  private final Clock clock;
  private final int after;
  private final Map<TenantId, TreeHead> grown = new ConcurrentHashMap<>();
  private final Map<TenantId, Long> published = new ConcurrentHashMap<>();
  private volatile boolean begun;

  HeadPublisher(
      LedgerTree tree,
      SigningKey key,
      HeadsFile file,
      GrowthListeners growth,
      LedgerAlarms alarms,
      Clock clock,
      LedgerProperties properties) {
    super(properties.headsEvery());
    this.tree = tree;
    this.key = key;
    this.file = file;
    this.alarms = alarms;
    this.clock = clock;
    this.after = properties.headsAfter();
    growth.add(this::noted);
    LOG.info("ledger heads are signed with key {} and published in {}", key.id(), file.path());
  }

  private void noted(TreeHead head) {
    grown.put(head.tenant(), head);
    if (head.size() - published.getOrDefault(head.tenant(), 0L) >= after) {
      wake();
    }
  }

  @Override
  protected Mono<Void> round() {
    return due()
        .concatMap(tree::head)
        .map(head -> key.sign(head, clock.instant()))
        .collectList()
        .flatMap(this::written)
        .doOnNext(this::remember)
        .doOnError(failure -> alarms.raise(Alarm.HEADS_UNPUBLISHED, failure.getClass().getName()))
        .then();
  }

  private Flux<TenantId> due() {
    return begun ? Flux.fromStream(grown.keySet().stream().filter(this::hasGrown)) : tree.tenants();
  }

  private boolean hasGrown(TenantId tenant) {
    TreeHead newest = grown.get(tenant);
    return newest != null && newest.size() > published.getOrDefault(tenant, 0L);
  }

  private Mono<List<SignedHead>> written(List<SignedHead> heads) {
    return Mono.fromCallable(() -> file.append(heads)).subscribeOn(Schedulers.boundedElastic());
  }

  /** What this instance has appended is covered when it ends, without a look at the store. */
  @Override
  public void destroy() throws IOException {
    remember(
        file.append(
            grown.values().stream()
                .filter(head -> hasGrown(head.tenant()))
                .map(head -> key.sign(head, clock.instant()))
                .toList()));
  }

  private void remember(List<SignedHead> heads) {
    heads.forEach(head -> published.put(head.tenant(), head.size()));
    begun = true;
    alarms.clear(Alarm.HEADS_UNPUBLISHED);
  }
}
