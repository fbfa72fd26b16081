package org.attune.audit.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.attune.audit.head.SignedHead;
import org.attune.audit.tree.Frontier;
import org.attune.kernel.Sha256;

/** What was published of one tenant's ledger, by size. */
final class PublishedHeads {
  static final PublishedHeads NONE = new PublishedHeads();

  /** Where entries and published heads part. */
  record Contradiction(long seq, String reason) {}

  private record Seen(Sha256 root, Instant at) {}

  private final NavigableMap<Long, Map<Sha256, Seen>> bySize = new TreeMap<>();

  private PublishedHeads() {}

  static Map<String, PublishedHeads> byTenant(Iterable<SignedHead> heads) {
    Map<String, PublishedHeads> byTenant = new TreeMap<>();
    for (SignedHead head : heads) {
      byTenant.computeIfAbsent(head.tenant().value(), t -> new PublishedHeads()).add(head);
    }
    return byTenant;
  }

  private void add(SignedHead head) {
    bySize
        .computeIfAbsent(head.size(), size -> new HashMap<>())
        .putIfAbsent(head.root(), new Seen(head.root(), head.timestamp()));
  }

  /** Size of the largest published tree. */
  long newest() {
    return bySize.isEmpty() ? 0 : bySize.lastKey();
  }

  /** Whether another tree of this size was published. */
  Optional<Contradiction> contradiction(Frontier tree) {
    Map<Sha256, Seen> heads = bySize.getOrDefault(tree.size(), Map.of());
    return heads.values().stream()
        .filter(seen -> !seen.root().equals(tree.root()))
        .findFirst()
        .map(seen -> contradiction(tree.size(), seen));
  }

  private Contradiction contradiction(long size, Seen seen) {
    Long before = bySize.lowerKey(size);
    long from = before == null ? 1 : before + 1;
    return new Contradiction(
        from,
        "entries %d to %d are not those of the tree head that was published at %s"
            .formatted(from, size, seen.at()));
  }

  /** What is wrong where the ledger ends at {@code size}. */
  Optional<String> beyond(long size) {
    return Optional.ofNullable(bySize.higherEntry(size))
        .flatMap(
            next -> next.getValue().values().stream().findFirst().map(seen -> cutOff(next, seen)));
  }

  private static String cutOff(Map.Entry<Long, Map<Sha256, Seen>> next, Seen seen) {
    return "it is missing, with all that follow: a tree head of %d entries was published at %s"
        .formatted(next.getKey(), seen.at());
  }
}
