package org.attune.embedded.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The error for what this store does not do, and the looks that lead to it. */
final class Unsupported {
  private static final int INVALID_OPTIONS = 72;

  private Unsupported() {}

  /** Names what was refused, never a value: values are patients' data. */
  static MongoServerError error(String what) {
    return new MongoServerError(
        INVALID_OPTIONS, "InvalidOptions", "the embedded store does not support " + what);
  }

  static void requireFields(String where, Document part, Set<String> allowed) {
    for (String field : part.keySet()) {
      if (!allowed.contains(field)) {
        throw error(where + " with " + field);
      }
    }
  }

  /** The documents of a list; anything else in it is an error. */
  static List<Document> documents(String where, @Nullable Object parts) {
    if (!(parts instanceof List<?> list)) {
      throw error(where + " that are no list");
    }
    return list.stream().map(part -> document(where, part)).toList();
  }

  static Document document(String where, @Nullable Object value) {
    if (value instanceof Document document) {
      return document;
    }
    throw error(where + " that is no document");
  }

  /** A path of plain names: no positional operators, no references to other collections. */
  static void requirePlainPath(String where, String path) {
    if (path.startsWith("$") || path.contains(".$")) {
      throw error(where + " " + path);
    }
  }
}
