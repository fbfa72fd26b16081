package org.attune.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.audit.RawEntry.Damaged;
import org.attune.audit.RawEntry.Whole;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * An entry as named, plain fields, the form in which it is stored.
 *
 * <p>Reading is strict: exactly these fields, in this order, of these types. So every stored byte
 * of an entry either counts for its hash or breaks its shape.
 */
public final class StoredEntry {
  /** Name of the collection that holds the entries of all tenants. */
  public static final String COLLECTION = "ledger";

  private static final List<String> FIELDS =
      List.of(
          "_id",
          "tenant",
          "seq",
          "eventId",
          "at",
          "actor",
          "action",
          "subject",
          "details",
          "previous",
          "hash");
  private static final List<String> DETAIL_FIELDS = List.of("name", "value");

  private StoredEntry() {}

  /** {@code tenant:0000000000000000042}: ids of one tenant sort as its sequence numbers do. */
  public static String id(TenantId tenant, long seq) {
    return String.format(Locale.ROOT, "%s:%019d", tenant.value(), seq);
  }

  public static Map<String, Object> fields(LedgerEntry entry) {
    AuditEvent event = entry.event();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("_id", id(event.tenant(), entry.seq()));
    fields.put("tenant", event.tenant().value());
    fields.put("seq", entry.seq());
    fields.put("eventId", event.id());
    fields.put("at", Date.from(event.at()));
    fields.put("actor", event.actor());
    fields.put("action", event.action());
    fields.put("subject", event.subject());
    fields.put("details", details(event.details()));
    fields.put("previous", entry.previous().hex());
    fields.put("hash", entry.hash().hex());
    return fields;
  }

  /** Pairs, not a map: a detail's name may hold characters that field names may not. */
  private static List<Map<String, String>> details(SortedMap<String, String> details) {
    List<Map<String, String>> pairs = new ArrayList<>();
    details.forEach((name, value) -> {
      Map<String, String> pair = new LinkedHashMap<>();
      pair.put("name", name);
      pair.put("value", value);
      pairs.add(pair);
    });
    return pairs;
  }

  public static RawEntry read(Map<String, Object> fields) {
    String id = fields.get("_id") instanceof String text ? text : "";
    try {
      if (!List.copyOf(fields.keySet()).equals(FIELDS)) {
        return new Damaged(id, "its fields are not those of an entry");
      }
      LedgerEntry entry = entry(fields);
      return id.equals(id(entry.event().tenant(), entry.seq()))
          ? new Whole(entry)
          : new Damaged(id, "its tenant or sequence number is not the one of its id");
    } catch (ClassCastException e) {
      return new Damaged(id, "a field has another type than an entry's");
    } catch (IllegalArgumentException e) {
      return new Damaged(id, String.valueOf(e.getMessage()));
    }
  }

  private static LedgerEntry entry(Map<String, Object> fields) {
    AuditEvent event =
        new AuditEvent(
            text(fields, "eventId"),
            new TenantId(text(fields, "tenant")),
            Instant.ofEpochMilli(value(fields, "at", Date.class).getTime()),
            text(fields, "actor"),
            text(fields, "action"),
            text(fields, "subject"),
            readDetails(value(fields, "details", List.class)));
    return new LedgerEntry(
        value(fields, "seq", Long.class),
        event,
        new Sha256(text(fields, "previous")),
        new Sha256(text(fields, "hash")));
  }

  private static SortedMap<String, String> readDetails(List<?> pairs) {
    TreeMap<String, String> details = new TreeMap<>();
    for (Object item : pairs) {
      Map<?, ?> pair = (Map<?, ?>) item;
      if (!List.copyOf(pair.keySet()).equals(DETAIL_FIELDS)) {
        throw new IllegalArgumentException("a detail is not a name and a value");
      }
      String name = value(pair, "name", String.class);
      if (!details.isEmpty() && details.lastKey().compareTo(name) >= 0) {
        throw new IllegalArgumentException("its details are not in order");
      }
      details.put(name, value(pair, "value", String.class));
    }
    return Collections.unmodifiableSortedMap(details);
  }

  private static String text(Map<?, ?> fields, String name) {
    return value(fields, name, String.class);
  }

  private static <T> T value(Map<?, ?> fields, String name, Class<T> type) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the field " + name + " is empty");
    }
    return type.cast(value);
  }
}
