package org.attune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.audit.tree.Frontier;
import org.attune.audit.tree.Node;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * Entries that were appended in one write, with what they add to the tree.
 *
 * @param rows at least one, in order
 * @param after the tree's frontier once they are in
 */
public record Batch(TenantId tenant, List<Row> rows, Frontier after) {

  /**
   * One entry.
   *
   * @param completed roots of the subtrees of 2, 4, 8 … leaves that end with it
   */
  public record Row(LedgerEntry entry, List<Sha256> completed) {}

  /** The events as the next entries of a tree. */
  static Batch after(Frontier before, TenantId tenant, List<AuditEvent> events) {
    List<Row> rows = new ArrayList<>();
    Frontier frontier = before;
    for (AuditEvent event : events) {
      LedgerEntry entry = LedgerEntry.of(frontier.size() + 1, event);
      Frontier.Grown grown = frontier.with(entry.hash());
      rows.add(new Row(entry, grown.completed()));
      frontier = grown.frontier();
    }
    return new Batch(tenant, List.copyOf(rows), frontier);
  }

  public long first() {
    return rows.getFirst().entry().seq();
  }

  List<LedgerEntry> entries() {
    return rows.stream().map(Row::entry).toList();
  }

  /** The node's hash, where it ends in this batch. */
  Optional<Sha256> hash(Node node) {
    long at = node.lastSeq() - first();
    if (at < 0 || at >= rows.size()) {
      return Optional.empty();
    }
    Row row = rows.get((int) at);
    return Optional.of(
        node.height() == 0 ? row.entry().hash() : row.completed().get(node.height() - 1));
  }
}
