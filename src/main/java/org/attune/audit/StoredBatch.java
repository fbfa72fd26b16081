package org.attune.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.audit.RawBatch.Damaged;
import org.attune.audit.RawBatch.Whole;
import org.attune.audit.tree.Frontier;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * A batch as named, plain fields, the form in which it is stored.
 *
 * <p>Reading is strict: exactly these fields, in this order, of these types. So every stored byte
 * either counts for the tree or breaks the shape.
 */
public final class StoredBatch {
  /** Name of the collection that holds the ledgers of all tenants. */
  public static final String COLLECTION = "ledgerBatches";

  private static final List<String> FIELDS =
      List.of("_id", "tenant", "first", "entries", "frontier");

  private StoredBatch() {}

  /** {@code tenant:0000000000000000042}: ids of one tenant sort as their first entries do. */
  public static String id(TenantId tenant, long first) {
    return String.format(Locale.ROOT, "%s:%019d", tenant.value(), first);
  }

  public static Map<String, Object> fields(Batch batch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("_id", id(batch.tenant(), batch.first()));
    fields.put("tenant", batch.tenant().value());
    fields.put("first", batch.first());
    fields.put("entries", batch.rows().stream().map(StoredRow::fields).toList());
    fields.put("frontier", batch.after().peaks().stream().map(Sha256::hex).toList());
    return fields;
  }

  public static RawBatch read(Map<String, Object> fields) {
    String id = fields.get("_id") instanceof String text ? text : "";
    try {
      StoredRow.requireFields(fields, FIELDS, "its fields are not those of a batch");
      Batch batch = batch(fields);
      return id.equals(id(batch.tenant(), batch.first()))
          ? new Whole(batch)
          : new Damaged(id, "its tenant or sequence number is not the one of its id");
    } catch (ClassCastException e) {
      return new Damaged(id, "a field has another type than it should");
    } catch (IllegalArgumentException e) {
      return new Damaged(id, String.valueOf(e.getMessage()));
    }
  }

  private static Batch batch(Map<String, Object> fields) {
    TenantId tenant = new TenantId(StoredRow.text(fields, "tenant"));
    long first = StoredRow.value(fields, "first", Long.class);
    List<?> stored = StoredRow.value(fields, "entries", List.class);
    if (stored.isEmpty()) {
      throw new IllegalArgumentException("it holds no entry");
    }
    List<Batch.Row> rows = StoredRow.rows(tenant, first, stored);
    Frontier after = new Frontier(first + rows.size() - 1, StoredRow.hashes(fields, "frontier"));
    return new Batch(tenant, rows, after);
  }
}
