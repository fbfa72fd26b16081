package org.attune.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * Links events into a chain in which no entry can be changed, moved, removed or put between others
 * without every later hash changing.
 *
 * <p>An entry's hash is {@link Sha256#ofParts} over, in this order: the words {@code
 * attune-ledger-1}, the tenant, the sequence number in decimal, the event's id, its time in ISO
 * 8601 (UTC, milliseconds), actor, action, subject, the number of details in decimal, each detail's
 * name and value in order of the names, and the previous entry's hash in hexadecimal. Every part is
 * preceded by its length in bytes, so that nothing can move from one field into the next.
 */
public final class HashChain {
  /** What the first entry of a chain has as its previous hash. */
  public static final Sha256 START = Sha256.of("");

  private static final String FORMAT = "attune-ledger-1";

  private HashChain() {}

  /** The event as the entry after {@code head}, or as the first. */
  public static LedgerEntry next(Optional<LedgerEntry> head, AuditEvent event) {
    long seq = head.map(LedgerEntry::seq).orElse(0L) + 1;
    Sha256 previous = head.map(LedgerEntry::hash).orElse(START);
    AuditEvent recorded = recordable(event);
    return new LedgerEntry(seq, recorded, previous, hash(seq, recorded, previous));
  }

  /** The hash that an entry with these contents must have. */
  public static Sha256 hash(long seq, AuditEvent event, Sha256 previous) {
    List<String> parts = new ArrayList<>();
    parts.add(FORMAT);
    parts.add(event.tenant().value());
    parts.add(Long.toString(seq));
    parts.add(event.id());
    parts.add(event.at().toString());
    parts.add(event.actor());
    parts.add(event.action());
    parts.add(event.subject());
    parts.add(Integer.toString(event.details().size()));
    new TreeMap<>(event.details())
        .forEach((name, value) -> {
          parts.add(name);
          parts.add(value);
        });
    parts.add(previous.hex());
    return Sha256.ofParts(parts.toArray(String[]::new));
  }

  /** What a store gives back: milliseconds, and text that has a UTF-8 form. */
  private static AuditEvent recordable(AuditEvent event) {
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
