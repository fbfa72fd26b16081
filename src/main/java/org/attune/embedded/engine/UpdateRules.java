package org.attune.embedded.engine;

import static org.attune.embedded.engine.Unsupported.document;
import static org.attune.embedded.engine.Unsupported.error;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The update operators that mean here what they mean in MongoDB. */
final class UpdateRules {
  private static final Set<String> OPERATORS =
      Set.of(
          "$set", "$unset", "$setOnInsert", "$inc", "$min", "$max", "$push", "$addToSet", "$pull");
  private static final Set<String> PUSH = Set.of("$each", "$slice", "$position");
  private static final Set<String> ADD_TO_SET = Set.of("$each");

  private UpdateRules() {}

  /** A replacement, or operators; never both, and no pipeline. */
  static void check(@Nullable Object update) {
    if (update == null) {
      return;
    }
    if (update instanceof List<?>) {
      throw error("an update given as a pipeline");
    }
    Document changes = document("an update", update);
    if (changes.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      changes.forEach(UpdateRules::operator);
    }
  }

  private static void operator(String operator, @Nullable Object operand) {
    if (!OPERATORS.contains(operator)) {
      throw error("an update with " + operator);
    }
    document(operator, operand)
        .forEach((path, change) -> {
          Unsupported.requirePlainPath("an update of", path);
          switch (operator) {
            case "$push" -> modifiers(operator, change, PUSH);
            case "$addToSet" -> modifiers(operator, change, ADD_TO_SET);
            case "$pull" -> {
              if (change instanceof Document condition) {
                pulled(condition);
              }
            }
            default -> {}
          }
        });
  }

  private static void modifiers(String operator, @Nullable Object change, Set<String> allowed) {
    if (change instanceof Document document
        && document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      Unsupported.requireFields(operator, document, allowed);
    }
  }

  private static void pulled(Document condition) {
    boolean ofElements = condition.keySet().stream().anyMatch(key -> key.startsWith("$"));
    FilterRules.check(ofElements ? new Document("element", condition) : condition);
  }
}
