package org.attune.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.audit.tree.TreeHash;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * An event at its place in its tenant's ledger.
 *
 * @param seq 1, 2, 3 … without gaps; leaf {@code seq - 1} of the tree
 * @param hash of the leaf: SHA-256 of a zero byte and the canonical JSON of {@code {"event": …,
 *     "seq": …}}, the entry as the API shows it without its hash
 */
public record LedgerEntry(long seq, AuditEvent event, Sha256 hash) {

  /** The event as the entry with this number, in the form that a store gives back. */
  public static LedgerEntry of(long seq, AuditEvent event) {
    AuditEvent recorded = recordable(event);
    return new LedgerEntry(seq, recorded, leaf(seq, recorded));
  }

  /** The hash that an entry with these contents must have. */
  public static Sha256 leaf(long seq, AuditEvent event) {
    return TreeHash.leaf(CanonicalJson.bytes(Map.of("event", event, "seq", seq)));
  }

  public boolean isTrue() {
    return hash.equals(leaf(seq, event));
  }

  /** What a store gives back: milliseconds, and text that has a UTF-8 form. */
  static AuditEvent recordable(AuditEvent event) {
    SortedMap<String, String> details = new TreeMap<>();
    event.details().forEach((name, value) -> details.put(wellFormed(name), wellFormed(value)));
    return new AuditEvent(
        wellFormed(event.id()),
        new TenantId(wellFormed(event.tenant().value())),
        event.at().truncatedTo(ChronoUnit.MILLIS),
        wellFormed(event.actor()),
        wellFormed(event.action()),
        wellFormed(event.subject()),
        Collections.unmodifiableSortedMap(details));
  }

  /** Half a surrogate pair has no UTF-8 form and would come back as something else. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
