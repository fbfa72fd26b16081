package org.attune.embedded.engine;

import static org.attune.embedded.engine.Unsupported.document;
import static org.attune.embedded.engine.Unsupported.documents;
import static org.attune.embedded.engine.Unsupported.error;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The aggregation stages and expressions that mean here what they mean in MongoDB. */
final class PipelineRules {
  private static final Set<String> ACCUMULATORS =
      Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet");
  private static final Set<String> EXPRESSIONS =
      Set.of(
          "$literal",
          "$eq",
          "$ne",
          "$gt",
          "$gte",
          "$lt",
          "$lte",
          "$and",
          "$or",
          "$not",
          "$cond",
          "$ifNull",
          "$in",
          "$size",
          "$arrayElemAt",
          "$add",
          "$subtract",
          "$multiply",
          "$divide",
          "$sum",
          "$avg",
          "$min",
          "$max",
          "$concat");
  private static final Set<String> UNWIND =
      Set.of("path", "preserveNullAndEmptyArrays", "includeArrayIndex");

  private PipelineRules() {}

  static void check(@Nullable Object pipeline) {
    documents("stages", pipeline).forEach(stage -> stage.forEach(PipelineRules::stage));
  }

  private static void stage(String stage, @Nullable Object given) {
    switch (stage) {
      case "$match" -> FilterRules.check(given);
      case "$sort" -> FilterRules.checkSort(given);
      case "$limit", "$skip", "$count" -> {}
      case "$unwind" -> {
        if (given instanceof Document options) {
          Unsupported.requireFields("$unwind", options, UNWIND);
        }
      }
      case "$group" -> group(document("$group", given));
      case "$project", "$addFields", "$set" ->
          document(stage, given)
              .forEach((field, expression) -> {
                Unsupported.requirePlainPath(stage + " of", field);
                expression(expression);
              });
      default -> throw error("the aggregation stage " + stage);
    }
  }

  private static void group(Document group) {
    group.forEach((field, given) -> {
      if (field.equals("_id")) {
        expression(given);
      } else {
        Document accumulator = document("an accumulator", given);
        Unsupported.requireFields("an accumulator", accumulator, ACCUMULATORS);
        accumulator.values().forEach(PipelineRules::expression);
      }
    });
  }

  private static void expression(@Nullable Object expression) {
    if (expression instanceof String text && text.startsWith("$$")) {
      throw error("the variable " + text);
    }
    if (expression instanceof Collection<?> parts) {
      parts.forEach(PipelineRules::expression);
    }
    if (expression instanceof Document parts) {
      parts.forEach((name, operand) -> {
        if (name.startsWith("$") && !EXPRESSIONS.contains(name)) {
          throw error("the expression " + name);
        }
        if (!name.equals("$literal")) {
          expression(operand);
        }
      });
    }
  }
}
