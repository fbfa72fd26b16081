package org.attune.embedded.index;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can use it.
 *
 * <p>It may demand less than the query, never more: every found document is matched against the
 * whole query afterwards.
 */
public sealed interface Criterion {
  /** Equal to one of the values, in ascending order without repetition. */
  record OneOf(List<Object> values) implements Criterion {}

  /** Between two ends, of which one may be open. */
  record Between(@Nullable End lower, @Nullable End upper) implements Criterion {}

  /** One end of a range. */
  record End(Object value, boolean inclusive) {}

  /** The demands of the query's top level and of its {@code $and}s, by field. */
  static Map<String, Criterion> of(Document query) {
    Map<String, Criterion> criteria = new HashMap<>();
    collect(query, criteria);
    return criteria;
  }

  private static void collect(Document query, Map<String, Criterion> into) {
    query.forEach((field, demand) -> {
      if (field.equals("$and") && demand instanceof Collection<?> parts) {
        for (Object part : parts) {
          if (part instanceof Document document) {
            collect(document, into);
          }
        }
      } else if (!field.startsWith("$")) {
        Criterion criterion = read(demand);
        if (criterion != null) {
          into.merge(field, criterion, Criterion::and);
        }
      }
    });
  }

  private static @Nullable Criterion read(@Nullable Object demand) {
    if (isScalar(demand)) {
      return new OneOf(List.of(demand));
    }
    if (!(demand instanceof Document operators)) {
      return null;
    }
    Object equal = operators.get("$eq");
    if (equal != null && isScalar(equal)) {
      return new OneOf(List.of(equal));
    }
    if (operators.get("$in") instanceof Collection<?> values
        && values.stream().allMatch(Criterion::isScalar)) {
      TreeSet<Object> sorted = new TreeSet<>(ValueComparator.ascWithoutListHandling());
      sorted.addAll(values);
      return new OneOf(List.copyOf(sorted));
    }
    End lower = end(operators, "$gt", "$gte");
    End upper = end(operators, "$lt", "$lte");
    return lower == null && upper == null ? null : new Between(lower, upper);
  }

  private static @Nullable End end(Document operators, String exclusive, String inclusive) {
    Object open = operators.get(exclusive);
    if (open != null && isScalar(open)) {
      return new End(open, false);
    }
    Object closed = operators.get(inclusive);
    return closed != null && isScalar(closed) ? new End(closed, true) : null;
  }

  /** Of two demands on the same field the sharper; two halves of a range become one. */
  private static Criterion and(Criterion first, Criterion second) {
    if (first instanceof Between a && second instanceof Between b) {
      return new Between(a.lower == null ? b.lower : a.lower, a.upper == null ? b.upper : a.upper);
    }
    return first instanceof OneOf ? first : second;
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof ObjectId
        || value instanceof UUID
        || (value instanceof Number && !(value instanceof Decimal128));
  }
}
