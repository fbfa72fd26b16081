package org.attune.audit.verify;

import java.util.List;
import java.util.Optional;
import org.attune.audit.Batch;
import org.attune.audit.Batch.Row;
import org.attune.audit.LedgerEntry;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification.Broken;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** One tenant's tree as a verifier builds it again, entry by entry. */
final class GrowingTree {
  private final String tenant;
  private final PublishedHeads published;
  private Frontier frontier;

  GrowingTree(String tenant, Frontier frontier, PublishedHeads published) {
    this.tenant = tenant;
    this.frontier = frontier;
    this.published = published;
  }

  Frontier frontier() {
    return frontier;
  }

  TreeHead head() {
    return new TreeHead(new TenantId(tenant), frontier.size(), frontier.root());
  }

  Optional<Broken> fault(Batch batch) {
    for (Row row : batch.rows()) {
      Optional<Broken> fault = grown(row.entry(), Optional.of(row.completed()));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return batch.after().equals(frontier)
        ? Optional.empty()
        : broken(
            batch.first(),
            "entries %d to %d do not lead to the tree that was stored with them"
                .formatted(batch.first(), frontier.size()));
  }

  Optional<Broken> fault(LedgerEntry entry) {
    return grown(entry, Optional.empty());
  }

  private Optional<Broken> grown(LedgerEntry entry, Optional<List<Sha256>> completed) {
    long expected = frontier.size() + 1;
    if (entry.seq() != expected) {
      return broken(
          expected,
          "entry %d is missing; entry %d stands in its place".formatted(expected, entry.seq()));
    }
    if (!entry.isTrue()) {
      return broken(expected, "its contents do not match its hash");
    }
    Frontier.Grown grown = frontier.with(entry.hash());
    if (completed.isPresent() && !completed.get().equals(grown.completed())) {
      return broken(expected, "it does not follow the entries before it");
    }
    frontier = grown.frontier();
    return published.contradiction(frontier).map(f -> new Broken(tenant, f.seq(), f.reason()));
  }

  private Optional<Broken> broken(long seq, String reason) {
    return Optional.of(new Broken(tenant, seq, reason));
  }
}
