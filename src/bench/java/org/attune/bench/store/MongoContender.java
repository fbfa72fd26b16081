package org.attune.bench.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store that is reached through the driver, with the indexes of Attune's reviews. */
final class MongoContender implements Contender {
  private final String name;
  private final AutoCloseable server;
  private final MongoClient client;
  private final MongoCollection<Document> items;

  private MongoContender(String name, AutoCloseable server, String connectionString) {
    this.name = name;
    this.server = server;
    this.client = MongoClients.create(connectionString);
    this.items =
        client
            .getDatabase("attune")
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY)
            .getCollection("reviews");
    await(
        items.createIndex(
            Indexes.ascending("tenant", "therapistId", "state", "rank", "receivedAt", "_id")));
    await(items.createIndex(Indexes.ascending("tenant", "state", "rank", "receivedAt", "_id")));
    await(items.createIndex(Indexes.ascending("eventsPending")));
  }

  static Contender embedded(Path folder) {
    EmbeddedStore store =
        EmbeddedStore.open(folder, new KeySource.InFile(folder.resolveSibling("benchmark.key")));
    return new MongoContender("Attune's embedded store", store, store.connectionString());
  }

  /** As the library offers it: what it acknowledged may be lost, and its indexes are not used. */
  static Contender stock(Path file) {
    MongoServer server = new MongoServer(new H2Backend(file.toString()));
    String connection = server.bindAndGetConnectionString() + "/?uuidRepresentation=standard";
    return new MongoContender("stock H2 backend (not durable)", server::shutdownNow, connection);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(int from, int to) {
    List<Document> documents =
        IntStream.range(from, to).mapToObj(Item::new).map(MongoContender::document).toList();
    await(items.insertMany(documents, new InsertManyOptions().ordered(false)));
  }

  @Override
  public void insert(Item item) {
    await(items.insertOne(document(item)));
  }

  private static Document document(Item item) {
    return new Document("_id", item.id())
        .append("tenant", Item.TENANT)
        .append("therapistId", item.therapist())
        .append("rank", item.rank())
        .append("receivedAt", new Date(item.receivedAtMillis()))
        .append("state", item.state(1))
        .append("version", 1L)
        .append("eventsPending", false)
        .append("text", Item.TEXT);
  }

  @Override
  public void find(int number) {
    Document found = await(Flux.from(items.find(eq("_id", new Item(number).id())).limit(1)).next());
    check(found != null && Item.TEXT.equals(found.getString("text")), "the item is not there");
  }

  @Override
  public void update(int number, long version) {
    Item item = new Item(number);
    long matched =
        await(
                items.updateOne(
                    and(eq("_id", item.id()), eq("version", version)),
                    combine(
                        set("state", item.state(version + 1)),
                        set("version", version + 1),
                        set("lastOperation", UUID.randomUUID().toString()))))
            .getMatchedCount();
    check(matched == 1, "the item is not at its version");
  }

  @Override
  public int page(String therapist) {
    Publisher<Document> page =
        items
            .find(
                and(
                    eq("tenant", Item.TENANT),
                    eq("therapistId", therapist),
                    in("state", Item.OPEN)))
            .sort(ascending("rank", "receivedAt", "_id"))
            .limit(Item.PAGE);
    return await(Flux.from(page).collectList()).size();
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(otherwise);
    }
  }

  private static <T> T await(Publisher<T> answer) {
    return Mono.from(answer).toFuture().join();
  }

  @Override
  public void close() throws Exception {
    client.close();
    server.close();
  }
}
