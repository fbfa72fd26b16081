package org.attune.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.audit.Batch.Row;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** One entry within a {@link StoredBatch}; its tenant and number follow from its place there. */
final class StoredRow {
  private static final List<String> FIELDS =
      List.of("eventId", "at", "actor", "action", "subject", "details", "hash", "nodes");
  private static final List<String> DETAIL_FIELDS = List.of("name", "value");

  private StoredRow() {}

  static Map<String, Object> fields(Row row) {
    AuditEvent event = row.entry().event();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("eventId", event.id());
    fields.put("at", Date.from(event.at()));
    fields.put("actor", event.actor());
    fields.put("action", event.action());
    fields.put("subject", event.subject());
    fields.put("details", details(event.details()));
    fields.put("hash", row.entry().hash().hex());
    fields.put("nodes", row.completed().stream().map(Sha256::hex).toList());
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

  static List<Row> rows(TenantId tenant, long first, List<?> stored) {
    List<Row> rows = new ArrayList<>();
    for (Object item : stored) {
      long seq = first + rows.size();
      try {
        rows.add(row(tenant, seq, (Map<?, ?>) item));
      } catch (ClassCastException e) {
        throw damaged(seq, "a field has another type than an entry's");
      } catch (IllegalArgumentException e) {
        throw damaged(seq, String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(rows);
  }

  private static IllegalArgumentException damaged(long seq, String reason) {
    return new IllegalArgumentException("entry " + seq + " is damaged: " + reason);
  }

  private static Row row(TenantId tenant, long seq, Map<?, ?> fields) {
    requireFields(fields, FIELDS, "its fields are not those of an entry");
    AuditEvent event =
        new AuditEvent(
            text(fields, "eventId"),
            tenant,
            Instant.ofEpochMilli(value(fields, "at", Date.class).getTime()),
            text(fields, "actor"),
            text(fields, "action"),
            text(fields, "subject"),
            readDetails(value(fields, "details", List.class)));
    List<Sha256> completed = hashes(fields, "nodes");
    if (completed.size() != Long.numberOfTrailingZeros(seq)) {
      throw new IllegalArgumentException("it completes another number of subtrees");
    }
    return new Row(new LedgerEntry(seq, event, new Sha256(text(fields, "hash"))), completed);
  }

  private static SortedMap<String, String> readDetails(List<?> pairs) {
    TreeMap<String, String> details = new TreeMap<>();
    for (Object item : pairs) {
      Map<?, ?> pair = (Map<?, ?>) item;
      requireFields(pair, DETAIL_FIELDS, "a detail is not a name and a value");
      String name = text(pair, "name");
      if (!details.isEmpty() && details.lastKey().compareTo(name) >= 0) {
        throw new IllegalArgumentException("its details are not in order");
      }
      details.put(name, text(pair, "value"));
    }
    return Collections.unmodifiableSortedMap(details);
  }

  static void requireFields(Map<?, ?> fields, List<String> names, String otherwise) {
    if (!List.copyOf(fields.keySet()).equals(names)) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static List<Sha256> hashes(Map<?, ?> fields, String name) {
    List<Sha256> hashes = new ArrayList<>();
    for (Object item : value(fields, name, List.class)) {
      hashes.add(new Sha256((String) item));
    }
    return List.copyOf(hashes);
  }

  static String text(Map<?, ?> fields, String name) {
    return value(fields, name, String.class);
  }

  static <T> T value(Map<?, ?> fields, String name, Class<T> type) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the field " + name + " is empty");
    }
    return type.cast(value);
  }
}
