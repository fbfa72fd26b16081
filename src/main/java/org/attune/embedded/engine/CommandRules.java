package org.attune.embedded.engine;

import static java.util.Map.entry;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands and options that this store carries out faithfully; all others are errors.
 *
 * <p>The underlying library accepts, and silently ignores, options such as expiry, partial indexes,
 * collation and validators. An error is better than data that is quietly not as asked.
 */
final class CommandRules {
  /** What a command may do to the data. */
  enum Effect {
    READ,
    WRITE
  }

  private record Rule(Effect effect, Set<String> fields) {}

  private static final int COMMAND_NOT_FOUND = 59;
  private static final int INVALID_OPTIONS = 72;

  private static final Set<String> FIELDS_OF_ALL =
      Set.of(
          "$db",
          "$readPreference",
          "$clusterTime",
          "readConcern",
          "writeConcern",
          "maxTimeMS",
          "comment",
          "apiVersion",
          "apiStrict",
          "apiDeprecationErrors");

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          read("ping"),
          read("buildInfo"),
          read("buildinfo"),
          read("serverStatus"),
          read("endSessions"),
          read("dbStats"),
          read("dbstats"),
          read("collStats", "scale"),
          read("validate", "full"),
          read("listDatabases", "nameOnly"),
          read("listCollections", "cursor", "nameOnly", "authorizedCollections"),
          read("listIndexes", "cursor"),
          read("find", "filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch"),
          read("getMore", "collection", "batchSize"),
          read("killCursors", "cursors"),
          read("count", "query", "limit", "skip"),
          read("distinct", "key", "query"),
          read("aggregate", "pipeline", "cursor", "allowDiskUse"),
          write("insert", "documents", "ordered"),
          write("update", "updates", "ordered"),
          write("delete", "deletes", "ordered"),
          write(
              "findAndModify",
              "query",
              "sort",
              "update",
              "remove",
              "new",
              "fields",
              "upsert",
              "arrayFilters"),
          write("create"),
          write("createIndexes", "indexes"),
          write("drop"),
          write("dropIndexes", "index"),
          write("dropDatabase"));

  private static final Set<String> UPDATE_FIELDS =
      Set.of("q", "u", "multi", "upsert", "arrayFilters");
  private static final Set<String> DELETE_FIELDS = Set.of("q", "limit");
  private static final Set<String> INDEX_FIELDS =
      Set.of("key", "name", "unique", "sparse", "v", "ns", "background");
  private static final Set<String> STAGES =
      Set.of(
          "$match",
          "$group",
          "$sort",
          "$limit",
          "$skip",
          "$project",
          "$count",
          "$unwind",
          "$addFields",
          "$set");

  private CommandRules() {}

  /** Passes what the store can do, tells whether it writes, and refuses the rest. */
  static Effect check(String command, Document query) {
    Rule rule = RULES.get(command);
    if (rule == null) {
      throw new MongoServerError(
          COMMAND_NOT_FOUND, "CommandNotFound", "the embedded store has no command " + command);
    }
    for (String field : query.keySet()) {
      if (!field.equals(command)
          && !rule.fields.contains(field)
          && !FIELDS_OF_ALL.contains(field)) {
        throw unsupported(command + " with " + field);
      }
    }
    checkWriteConcern(query);
    checkParts(command, query);
    return rule.effect;
  }

  /** True where the reader asked to see only what cannot be lost any more. */
  static boolean wantsDurable(Document query) {
    return query.get("readConcern") instanceof Document concern
        && concern.get("level") instanceof String level
        && !level.equals("local")
        && !level.equals("available");
  }

  private static void checkWriteConcern(Document query) {
    if (query.get("writeConcern") instanceof Document concern
        && concern.get("w") instanceof Number w
        && w.intValue() == 0) {
      throw unsupported("unacknowledged writes (w: 0)");
    }
  }

  private static void checkParts(String command, Document query) {
    switch (command) {
      case "update" -> {
        requireSingleWhenOrdered(query, "updates");
        documents(query.get("updates")).forEach(CommandRules::checkUpdate);
      }
      case "delete" -> {
        requireSingleWhenOrdered(query, "deletes");
        documents(query.get("deletes"))
            .forEach(part -> requireFields("delete", part, DELETE_FIELDS));
      }
      case "findAndModify" -> requireOperators(query.get("update"));
      case "createIndexes" -> documents(query.get("indexes")).forEach(CommandRules::checkIndex);
      case "aggregate" ->
          documents(query.get("pipeline"))
              .forEach(stage -> requireFields("aggregate", stage, STAGES));
      default -> {}
    }
  }

  private static void checkUpdate(Document update) {
    requireFields("update", update, UPDATE_FIELDS);
    requireOperators(update.get("u"));
  }

  private static void requireOperators(@Nullable Object update) {
    if (update instanceof List<?>) {
      throw unsupported("an update given as a pipeline");
    }
  }

  /** The library goes on after a failed part of an ordered bulk. */
  private static void requireSingleWhenOrdered(Document query, String parts) {
    if (documents(query.get(parts)).size() > 1 && !Boolean.FALSE.equals(query.get("ordered"))) {
      throw unsupported("an ordered bulk of several " + parts);
    }
  }

  private static void checkIndex(Document index) {
    requireFields("createIndexes", index, INDEX_FIELDS);
    if (index.get("key") instanceof Document key) {
      for (Object direction : key.values()) {
        if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
          throw unsupported("an index that is neither ascending nor descending");
        }
      }
    }
  }

  private static void requireFields(String command, Document part, Set<String> allowed) {
    for (String field : part.keySet()) {
      if (!allowed.contains(field)) {
        throw unsupported(command + " with " + field);
      }
    }
  }

  private static List<Document> documents(@Nullable Object parts) {
    return parts instanceof List<?> list
        ? list.stream().map(part -> part instanceof Document d ? d : new Document()).toList()
        : List.of();
  }

  private static MongoServerError unsupported(String what) {
    return new MongoServerError(
        INVALID_OPTIONS, "InvalidOptions", "the embedded store does not support " + what);
  }

  private static Map.Entry<String, Rule> read(String command, String... fields) {
    return entry(command, new Rule(Effect.READ, Set.of(fields)));
  }

  private static Map.Entry<String, Rule> write(String command, String... fields) {
    return entry(command, new Rule(Effect.WRITE, Set.of(fields)));
  }
}
