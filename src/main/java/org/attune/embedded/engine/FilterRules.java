package org.attune.embedded.engine;

import static org.attune.embedded.engine.Unsupported.document;
import static org.attune.embedded.engine.Unsupported.documents;
import static org.attune.embedded.engine.Unsupported.error;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query operators that mean here what they mean in MongoDB, and the shapes around a query. */
final class FilterRules {
  private static final Set<String> COMBINING = Set.of("$and", "$or", "$nor");
  private static final Set<String> COMPARING =
      Set.of("$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$exists", "$size");

  private FilterRules() {}

  static void check(@Nullable Object filter) {
    if (filter == null) {
      return;
    }
    document("a filter", filter)
        .forEach((field, demand) -> {
          if (COMBINING.contains(field)) {
            documents("parts of " + field, demand).forEach(FilterRules::check);
          } else {
            Unsupported.requirePlainPath("a filter with", field);
            demand(demand);
          }
        });
  }

  private static void demand(@Nullable Object demand) {
    requireNoPattern(demand);
    if (demand instanceof Document operators && hasOperator(operators)) {
      operators.forEach(FilterRules::operator);
    }
  }

  private static void operator(String operator, @Nullable Object operand) {
    if (operator.equals("$not")) {
      demand(document("$not", operand));
    } else if (operator.equals("$elemMatch")) {
      Document each = document("$elemMatch", operand);
      if (hasOperator(each) && COMBINING.stream().noneMatch(each::containsKey)) {
        demand(each);
      } else {
        check(each);
      }
    } else if (COMPARING.contains(operator)) {
      requireNoPattern(operand);
      if (operand instanceof Collection<?> values) {
        values.forEach(FilterRules::requireNoPattern);
      }
    } else {
      throw error("a filter with " + operator);
    }
  }

  private static boolean hasOperator(Document document) {
    return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
  }

  private static void requireNoPattern(@Nullable Object value) {
    if (value instanceof BsonRegularExpression) {
      throw error("a filter with a regular expression");
    }
  }

  static void checkSort(@Nullable Object sort) {
    if (sort == null) {
      return;
    }
    document("a sort", sort)
        .forEach((field, direction) -> {
          if (!field.equals("$natural")) {
            Unsupported.requirePlainPath("a sort by", field);
          }
          if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            throw error("a sort that is neither ascending nor descending");
          }
        });
  }

  static void checkProjection(@Nullable Object projection) {
    if (projection == null) {
      return;
    }
    document("a projection", projection)
        .forEach((field, shown) -> {
          Unsupported.requirePlainPath("a projection of", field);
          if (shown instanceof Document operators && !operators.isEmpty()) {
            throw error("a projection with " + operators.keySet().iterator().next());
          }
          if (!(shown instanceof Number) && !(shown instanceof Boolean)) {
            throw error("a projection that computes a value");
          }
        });
  }
}
