package org.attune.embedded.engine;

import static org.attune.embedded.engine.StoreCollection.LEADING_MATCH;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the driver's commands on the store: admits, checks, runs, and answers a write only
 * when it is durable.
 */
public final class StoreBackend extends AbstractMongoBackend {
  private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);
  private static final int INTERNAL_ERROR = 1;
  private static final int UNSUPPORTED_OPERATION = 352;

  /** How much of the file is live pages at least: more of them would cost more writes to keep. */
  private static final int FILL_PERCENT = 30;

  /** Commands wait while so much is moved: some hundredths of a second. */
  private static final int STEP_BYTES = 1 << 20;

  private static final int MOST_STEPS = 8;

  /** In a reply, unless fewer or more are asked for; the largest reviews have some 300 KB. */
  private static final int REPLY_DOCUMENTS = 101;

  private final MVStore store;
  private final GroupCommit commits;
  private final Handshake handshake;

  public StoreBackend(MVStore store, String token) {
    this.store = store;
    this.commits = new GroupCommit(store, FILL_PERCENT);
    this.handshake = new Handshake(token);
    version(new Reported());
    store.getMapNames().stream()
        .filter(map -> map.startsWith(StoreDatabase.DOCUMENTS))
        .map(map -> map.split("\\.", 3)[1])
        .distinct()
        .forEach(this::resolveDatabase);
  }

  /** The map that holds a collection's documents, by {@code _id}. */
  public static String documentsMap(String database, String collection) {
    return StoreDatabase.DOCUMENTS + database + "." + collection;
  }

  /** Gives space back that overwritten documents leave, in steps between which commands run. */
  public void compact() {
    int steps = 0;
    while (steps < MOST_STEPS && commits.compact(STEP_BYTES)) {
      steps++;
    }
  }

  /** Why the store stopped, in words for a log; empty while it is sound. */
  public Optional<String> failure() {
    return commits.failure();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, store, getCursorRegistry());
  }

  /** Answers every failure itself: the library would log the whole command, with patients' text. */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerError e) {
      return refusal(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
    } catch (MongoServerException e) {
      return refusal(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode());
    } catch (RuntimeException e) {
      String place = e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
      LOG.error("a command failed inside the embedded store: {} at {}", e.getClass(), place);
      return refusal(
          INTERNAL_ERROR,
          "InternalError",
          "the embedded store failed with " + e.getClass().getSimpleName() + " at " + place);
    }
  }

  private static Document refusal(int code, String codeName, String message) {
    return new Document("ok", 0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", codeName);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("isMaster")) {
      handshake.greet(channel, query);
      return hello(channel, database, query);
    }
    handshake.require(channel, command);
    Supplier<Document> run =
        command.equals("listDatabases")
            ? this::listDatabases
            : () -> super.handleCommand(channel, database, command, query);
    switch (command) {
      // the library takes a missing flag for false
      case "insert" -> query.putIfAbsent("ordered", true);
      // and puts all that is found into one reply, which a driver refuses from 48 MB on
      case "find", "getMore" -> query.putIfAbsent("batchSize", REPLY_DOCUMENTS);
      default -> {}
    }
    return switch (CommandRules.check(command, query)) {
      case WRITE -> commits.write(() -> counted(command, query, run.get()));
      case READ -> {
        Supplier<Document> narrowed = () -> narrowed(command, query, run);
        yield CommandRules.wantsDurable(query)
            ? commits.readDurable(narrowed)
            : commits.read(narrowed);
      }
    };
  }

  private Document hello(Channel channel, String database, Document query) {
    return super.handleCommand(channel, database, "ismaster", query)
        .append("isWritablePrimary", true)
        .append("helloOk", true);
  }

  /** The library would open every database a second time to answer this. */
  private Document listDatabases() {
    List<Document> databases =
        listDatabaseNames().stream().sorted().map(name -> new Document("name", name)).toList();
    Document response = new Document("databases", databases);
    Utils.markOkay(response);
    return response;
  }

  /** The library counts documents that were not inserted. */
  private static Document counted(String command, Document query, Document result) {
    if (command.equals("insert")
        && result.get("writeErrors") instanceof List<?> errors
        && query.get("documents") instanceof List<?> documents) {
      boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
      boolean known = ordered && errors.getFirst() instanceof Document;
      Object inserted =
          known ? ((Document) errors.getFirst()).get("index") : documents.size() - errors.size();
      result.put("n", inserted);
    }
    return result;
  }

  private static Document narrowed(String command, Document query, Supplier<Document> run) {
    if (command.equals("aggregate")
        && query.get(command) instanceof String collection
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getFirst() instanceof Document stage
        && stage.get("$match") instanceof Document match) {
      return ScopedValue.where(LEADING_MATCH, new StoreCollection.LeadingMatch(collection, match))
          .call(run::get);
    }
    return run.get();
  }

  /** The protocol of drivers older than MongoDB 3.6: nobody is admitted through it. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw new MongoServerError(
        UNSUPPORTED_OPERATION, "UnsupportedOpQueryCommand", "this protocol is no longer spoken");
  }

  @Override
  public Document getServerStatus() {
    Document status = new Document("process", "attune");
    Utils.markOkay(status);
    return status;
  }

  @Override
  public void close() {
    super.close();
    if (commits.failure().isPresent() || store.isClosed()) {
      store.closeImmediately();
    } else {
      store.sync();
      store.close();
    }
  }

  /** The version that this store answers like, as far as it goes. */
  private static final class Reported implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(7, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 21;
    }
  }
}
