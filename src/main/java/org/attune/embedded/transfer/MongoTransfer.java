package org.attune.embedded.transfer;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A database behind a connection string, for a command that has nothing to do but wait for it: not
 * for reactive threads.
 */
final class MongoTransfer implements DocumentSource, AutoCloseable {
  private static final String DEFAULT_DATABASE = "attune";
  private static final InsertManyOptions EACH_BY_ITSELF = new InsertManyOptions().ordered(false);
  private static final int FETCH = 500;
  private static final int SECONDS_TO_CONNECT = 10;

  private final MongoClient client;
  private final MongoDatabase database;

  private MongoTransfer(ConnectionString connection) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(connection)
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS))
            .build();
    this.client = MongoClients.create(settings);
    String named = connection.getDatabase();
    this.database =
        client
            .getDatabase(named == null ? DEFAULT_DATABASE : named)
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY);
  }

  static MongoTransfer connect(String uri) {
    ConnectionString connection;
    try {
      connection = new ConnectionString(uri);
    } catch (IllegalArgumentException | MongoException e) {
      // without the driver's words: the URI may hold a password
      throw TransferFault.of("the URI is not one of MongoDB: mongodb://host:port/database");
    }
    return new MongoTransfer(connection);
  }

  @Override
  public SortedMap<String, Long> collections() {
    List<String> names = await(Flux.from(database.listCollectionNames()).collectList());
    SortedMap<String, Long> counts = new TreeMap<>();
    names.stream()
        .filter(name -> !name.startsWith("system."))
        .forEach(name -> counts.put(name, count(name)));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  long count(String collection) {
    return await(collection(collection).countDocuments());
  }

  @Override
  public void read(String collection, Consumer<BsonDocument> reader) {
    Publisher<BsonDocument> all =
        collection(collection).find().sort(ascending("_id")).batchSize(FETCH);
    explained(() -> {
      Flux.from(all).toIterable(FETCH).forEach(reader);
      return true;
    });
  }

  /** Those of the documents that the collection holds, by id. */
  Map<BsonValue, BsonDocument> find(String collection, List<BsonValue> ids) {
    List<BsonDocument> found =
        await(Flux.from(collection(collection).find(in("_id", ids))).collectList());
    Map<BsonValue, BsonDocument> byId = new HashMap<>();
    found.forEach(document -> byId.put(document.get("_id"), document));
    return byId;
  }

  void insert(String collection, List<BsonDocument> documents) {
    await(collection(collection).insertMany(documents, EACH_BY_ITSELF));
  }

  private MongoCollection<BsonDocument> collection(String name) {
    return database.getCollection(name, BsonDocument.class);
  }

  private static <T> T await(Publisher<T> answer) {
    return explained(() -> Mono.from(answer).toFuture().join());
  }

  /** The driver's own messages can quote documents. */
  private static <T> T explained(Supplier<T> action) {
    try {
      return action.get();
    } catch (CompletionException e) {
      throw e.getCause() instanceof MongoException failure ? fault(failure) : e;
    } catch (MongoException e) {
      throw fault(e);
    }
  }

  private static TransferFault fault(MongoException e) {
    return switch (e) {
      case MongoSecurityException refused ->
          TransferFault.of("MongoDB refused the credentials", refused);
      case MongoTimeoutException late ->
          TransferFault.of(
              "MongoDB did not answer within " + SECONDS_TO_CONNECT + " seconds", late);
      case MongoSocketException lost ->
          TransferFault.of("the connection to MongoDB broke; start again to go on", lost);
      default ->
          TransferFault.of(
              "MongoDB failed with %s, code %d"
                  .formatted(e.getClass().getSimpleName(), e.getCode()),
              e);
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
