package org.attune.cli;

import org.attune.analysis.Reading;
import org.attune.kernel.Json;
import org.attune.suggestion.Suggestions;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of the result files, with the message's id first. */
final class ResultRows {
  private ResultRows() {}

  static ObjectNode reading(String id, Reading reading) {
    ObjectNode row = Json.MAPPER.createObjectNode().put("id", id);
    row.setAll((ObjectNode) Json.MAPPER.valueToTree(reading));
    return row;
  }

  static ObjectNode suggestions(String id, Suggestions suggestions, Reading reading) {
    ObjectNode row = Json.MAPPER.createObjectNode().put("id", id);
    row.put("outcome", suggestions.outcome());
    row.put("reason", suggestions.reason());
    row.set("drafts", Json.MAPPER.valueToTree(suggestions.drafts()));
    row.set("reading", Json.MAPPER.valueToTree(reading));
    return row;
  }
}
