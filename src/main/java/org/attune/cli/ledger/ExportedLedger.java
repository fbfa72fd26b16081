package org.attune.cli.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.audit.ExportedEntry;
import org.attune.audit.RawBatch;
import org.attune.audit.head.SignedHead;
import org.attune.kernel.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** Entries and heads as the API gave them: whole answers, lists and single objects, in any mix. */
record ExportedLedger(List<RawBatch> entries, List<SignedHead> heads) {

  static ExportedLedger read(String file) throws IOException {
    ExportedLedger export = new ExportedLedger(new ArrayList<>(), new ArrayList<>());
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        JsonParser parser = Json.MAPPER.createParser(in);
        MappingIterator<JsonNode> values =
            Json.MAPPER.readerFor(JsonNode.class).readValues(parser)) {
      while (values.hasNextValue()) {
        export.add(values.nextValue());
      }
    }
    return export;
  }

  private void add(JsonNode value) {
    JsonNode items = value.isArray() ? value : value.path("items");
    if (items.isArray()) {
      items.forEach(this::add);
    } else if (value.has("signature")) {
      heads.add(Json.MAPPER.treeToValue(value, SignedHead.class));
    } else {
      entries.add(ExportedEntry.read(value));
    }
  }
}
