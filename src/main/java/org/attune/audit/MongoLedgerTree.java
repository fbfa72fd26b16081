package org.attune.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.attune.audit.tree.ConsistencyProof;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.InclusionProof;
import org.attune.audit.tree.Node;
import org.attune.audit.tree.ProofPath;
import org.attune.audit.tree.Span;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trees over the batches, each node read from the batch that completed it. */
@Repository
class MongoLedgerTree implements LedgerTree {
  private static final int AT_ONCE = 8;

  private final MongoBatches batches;

  MongoLedgerTree(MongoBatches batches) {
    this.batches = batches;
  }

  @Override
  public Mono<TreeHead> head(TenantId tenant) {
    return batches
        .newest(tenant)
        .map(Batch::after)
        .defaultIfEmpty(Frontier.EMPTY)
        .map(frontier -> new TreeHead(tenant, frontier.size(), frontier.root()));
  }

  @Override
  public Mono<InclusionProof> inclusion(TenantId tenant, long seq, long size) {
    if (seq < 1 || seq > size) {
      return Mono.empty();
    }
    Span leaf = new Span(seq - 1, seq);
    Span all = new Span(0, size);
    List<Span> path = ProofPath.inclusion(seq - 1, size);
    return hashes(tenant, size, Stream.concat(Stream.of(leaf, all), path.stream()))
        .map(roots ->
            new InclusionProof(seq, size, of(roots, leaf), of(roots, path), of(roots, all)));
  }

  @Override
  public Mono<ConsistencyProof> consistency(TenantId tenant, long from, long to) {
    if (from < 1 || from > to) {
      return Mono.empty();
    }
    Span earlier = new Span(0, from);
    Span later = new Span(0, to);
    List<Span> path = ProofPath.consistency(from, to);
    return hashes(tenant, to, Stream.concat(Stream.of(earlier, later), path.stream()))
        .map(roots ->
            new ConsistencyProof(from, to, of(roots, earlier), of(roots, later), of(roots, path)));
  }

  /** The nodes that the spans consist of; empty where the ledger is smaller than {@code size}. */
  private Mono<Map<Node, Sha256>> hashes(TenantId tenant, long size, Stream<Span> spans) {
    List<Node> nodes = spans.flatMap(span -> span.parts().stream()).distinct().toList();
    return batches
        .containing(tenant, size)
        .flatMapMany(last -> Flux.fromIterable(nodes))
        .flatMap(node -> hash(tenant, node), AT_ONCE)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .filter(hashes -> !hashes.isEmpty());
  }

  private Mono<Map.Entry<Node, Sha256>> hash(TenantId tenant, Node node) {
    return batches
        .containing(tenant, node.lastSeq())
        .mapNotNull(batch -> batch.hash(node).orElse(null))
        .map(hash -> Map.entry(node, hash))
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("the tree has no " + node)));
  }

  private static Sha256 of(Map<Node, Sha256> hashes, Span span) {
    return span.root(node -> Objects.requireNonNull(hashes.get(node)));
  }

  private static List<Sha256> of(Map<Node, Sha256> hashes, List<Span> spans) {
    return spans.stream().map(span -> of(hashes, span)).toList();
  }

  @Override
  public Flux<TenantId> tenants() {
    return batches.tenants();
  }
}
