package org.attune.embedded.engine;

import static java.util.Map.entry;
import static org.attune.embedded.engine.Unsupported.document;
import static org.attune.embedded.engine.Unsupported.documents;
import static org.attune.embedded.engine.Unsupported.error;
import static org.attune.embedded.engine.Unsupported.requireFields;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Set;

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

  /** {@code comment} only shows in logs; the read preference has no other member to choose. */
  private static final Set<String> FIELDS_OF_ALL =
      Set.of("$db", "$readPreference", "$clusterTime", "readConcern", "writeConcern", "comment");

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
          write("findAndModify", "query", "sort", "update", "remove", "new", "fields", "upsert"),
          write("create", "capped"),
          write("createIndexes", "indexes"),
          write("drop"),
          write("dropIndexes", "index"),
          write("dropDatabase"));

  private static final Set<String> UPDATE_FIELDS = Set.of("q", "u", "multi", "upsert");
  private static final Set<String> DELETE_FIELDS = Set.of("q", "limit");
  private static final Set<String> INDEX_FIELDS =
      Set.of("key", "name", "unique", "sparse", "v", "ns", "background");
  private static final Set<String> READ_LEVELS =
      Set.of("local", "available", "majority", "linearizable");

  private CommandRules() {}

  /** Passes what the store can do, tells whether it writes, and refuses the rest. */
  static Effect check(String command, Document query) {
    Rule rule = RULES.get(command);
    if (rule == null) {
      throw new MongoServerError(
          COMMAND_NOT_FOUND, "CommandNotFound", "the embedded store has no command " + command);
    }
    query.keySet().stream()
        .filter(field -> !field.equals(command) && !rule.fields.contains(field))
        .filter(field -> !FIELDS_OF_ALL.contains(field))
        .findFirst()
        .ifPresent(field -> {
          throw error(command + " with " + field);
        });
    checkReadConcern(query);
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

  private static void checkReadConcern(Document query) {
    if (query.get("readConcern") instanceof Document concern) {
      requireFields("readConcern", concern, Set.of("level"));
      if (concern.get("level") instanceof String level && !READ_LEVELS.contains(level)) {
        throw error("the read concern " + level);
      }
    }
  }

  /** One member, whose every write is on disk before it is acknowledged. */
  private static void checkWriteConcern(Document query) {
    if (query.get("writeConcern") instanceof Document concern) {
      requireFields("writeConcern", concern, Set.of("w", "j", "wtimeout"));
      Object w = concern.getOrDefault("w", "majority");
      if (w instanceof Number number && number.intValue() == 0) {
        throw error("unacknowledged writes (w: 0)");
      }
      if (!w.equals("majority") && !(w instanceof Number number && number.intValue() == 1)) {
        throw error("a write concern other than w: 1 and w: majority");
      }
    }
  }

  private static void checkParts(String command, Document query) {
    switch (command) {
      case "find" -> {
        FilterRules.check(query.get("filter"));
        FilterRules.checkSort(query.get("sort"));
        FilterRules.checkProjection(query.get("projection"));
      }
      case "count", "distinct" -> FilterRules.check(query.get("query"));
      case "update" -> {
        requireSingleWhenOrdered(query, "updates");
        documents("updates", query.get("updates")).forEach(CommandRules::checkUpdate);
      }
      case "delete" -> {
        requireSingleWhenOrdered(query, "deletes");
        documents("deletes", query.get("deletes")).forEach(CommandRules::checkDelete);
      }
      case "findAndModify" -> {
        FilterRules.check(query.get("query"));
        FilterRules.checkSort(query.get("sort"));
        FilterRules.checkProjection(query.get("fields"));
        UpdateRules.check(query.get("update"));
      }
      case "create" -> {
        if (!Boolean.FALSE.equals(query.getOrDefault("capped", false))) {
          throw error("create with capped");
        }
      }
      case "createIndexes" ->
          documents("indexes", query.get("indexes")).forEach(CommandRules::checkIndex);
      case "aggregate" -> {
        if (!(query.get(command) instanceof String)) {
          throw error("an aggregation over no collection");
        }
        PipelineRules.check(query.get("pipeline"));
      }
      default -> {}
    }
  }

  private static void checkUpdate(Document update) {
    requireFields("update", update, UPDATE_FIELDS);
    FilterRules.check(update.get("q"));
    UpdateRules.check(update.get("u"));
  }

  private static void checkDelete(Document delete) {
    requireFields("delete", delete, DELETE_FIELDS);
    FilterRules.check(delete.get("q"));
  }

  /** The library goes on after a failed part of an ordered bulk. */
  private static void requireSingleWhenOrdered(Document query, String parts) {
    if (documents(parts, query.get(parts)).size() > 1
        && !Boolean.FALSE.equals(query.get("ordered"))) {
      throw error("an ordered bulk of several " + parts);
    }
  }

  private static void checkIndex(Document index) {
    requireFields("createIndexes", index, INDEX_FIELDS);
    document("an index key", index.get("key"))
        .forEach((field, direction) -> {
          Unsupported.requirePlainPath("an index of", field);
          if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
            throw error("an index that is neither ascending nor descending");
          }
        });
  }

  private static Map.Entry<String, Rule> read(String command, String... fields) {
    return entry(command, new Rule(Effect.READ, Set.of(fields)));
  }

  private static Map.Entry<String, Rule> write(String command, String... fields) {
    return entry(command, new Rule(Effect.WRITE, Set.of(fields)));
  }
}
