package org.attune.audit;

import java.util.Locale;
import org.attune.audit.RawBatch.Damaged;
import org.attune.audit.RawBatch.Single;
import org.attune.kernel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An entry as JSON, the form in which the service hands it out. */
public final class ExportedEntry {
  private ExportedEntry() {}

  /** Strict: writing what was read must give the same JSON, so that nothing can be slipped in. */
  public static RawBatch read(JsonNode json) {
    String tenant = json.path("event").path("tenant").asString("");
    String id = String.format(Locale.ROOT, "%s:%019d", tenant, json.path("seq").asLong(0));
    try {
      LedgerEntry entry = Json.MAPPER.treeToValue(json, LedgerEntry.class);
      return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(entry)).equals(json)
          ? new Single(entry)
          : new Damaged(id, "its fields are not those of an entry");
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      return new Damaged(id, "it is not an entry");
    }
  }
}
