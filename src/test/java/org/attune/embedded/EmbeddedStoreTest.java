package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  @TempDir private Path directory;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> reviews;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory);
    client = MongoClients.create(store.connectionString());
    reviews = client.getDatabase("attune").getCollection("reviews");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  private void reopen() {
    close();
    open();
  }

  private static Document review(String id, String therapist, int priority) {
    return new Document("_id", id)
        .append("therapist", therapist)
        .append("priority", priority)
        .append("state", "PENDING")
        .append("version", 1L)
        .append("receivedAt", new Date(priority));
  }

  private List<String> ids(Bson filter, Bson sort, int limit) {
    return reviews
        .find(filter)
        .sort(sort)
        .limit(limit)
        .map(d -> d.getString("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void aSecondDocumentWithTheSameIdIsRefused() {
    reviews.insertOne(review("r1", "ana", 1));

    MongoWriteException refusal =
        catchThrowableOfType(
            MongoWriteException.class, () -> reviews.insertOne(review("r1", "bo", 2)));

    assertThat(refusal.getError().getCode()).isEqualTo(11000);
    assertThat(reviews.find(eq("_id", "r1")).first()).isEqualTo(review("r1", "ana", 1));
  }

  @Test
  void aCompoundUniqueIndexRefusesTheSameValuesAndAllowsOthers() {
    reviews.createIndex(ascending("tenant", "externalId"), new IndexOptions().unique(true));
    reviews.insertOne(new Document("_id", 1).append("tenant", "a").append("externalId", "x"));
    reviews.insertOne(new Document("_id", 2).append("tenant", "b").append("externalId", "x"));

    MongoWriteException refusal =
        catchThrowableOfType(
            MongoWriteException.class,
            () ->
                reviews.insertOne(
                    new Document("_id", 3).append("tenant", "a").append("externalId", "x")));

    assertThat(refusal.getError().getCode()).isEqualTo(11000);
    assertThat(reviews.countDocuments()).isEqualTo(2);
  }

  @Test
  void aTransitionHappensOnlyFromTheExpectedStateAndVersion() {
    reviews.insertOne(review("r1", "ana", 1));
    Bson expected = and(eq("_id", "r1"), eq("state", "PENDING"), eq("version", 1L));
    Bson claim = combine(set("state", "CLAIMED"), inc("version", 1L), push("history", "claim"));
    var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    Document first = reviews.findOneAndUpdate(expected, claim, after);
    Document second = reviews.findOneAndUpdate(expected, claim, after);

    assertThat(first)
        .containsEntry("state", "CLAIMED")
        .containsEntry("version", 2L)
        .containsEntry("history", List.of("claim"));
    assertThat(second).isNull();
    assertThat(reviews.find(eq("_id", "r1")).first()).isEqualTo(first);
  }

  @Test
  void aQueueComesInTheOrderOfItsCompoundIndex() {
    reviews.createIndex(
        compoundIndex(ascending("therapist"), descending("priority"), ascending("receivedAt")));
    for (int i = 0; i < 60; i++) {
      reviews.insertOne(
          review("r%02d".formatted(i), i % 2 == 0 ? "ana" : "bo", i % 5)
              .append("receivedAt", new Date(1_000 - i)));
    }
    Bson order = Sorts.orderBy(Sorts.descending("priority"), Sorts.ascending("receivedAt"));

    List<String> firstPage = ids(eq("therapist", "ana"), order, 4);
    List<String> reversed =
        ids(
            eq("therapist", "ana"),
            Sorts.orderBy(Sorts.ascending("priority"), Sorts.descending("receivedAt")),
            2);
    List<String> otherOrder =
        ids(
            eq("therapist", "ana"),
            Sorts.orderBy(Sorts.ascending("priority"), Sorts.ascending("receivedAt")),
            2);

    assertThat(firstPage).containsExactly("r54", "r44", "r34", "r24");
    assertThat(reversed).containsExactly("r00", "r10");
    assertThat(otherOrder).containsExactly("r50", "r40");
  }

  @Test
  void aRangeHasTheEndsItAsksFor() {
    reviews.createIndex(ascending("therapist", "priority"));
    for (int i = 1; i <= 9; i++) {
      reviews.insertOne(review("r" + i, "ana", i));
    }
    Bson ana = eq("therapist", "ana");
    Bson byPriority = Sorts.ascending("priority");

    assertThat(ids(and(ana, gt("priority", 3), lt("priority", 6)), byPriority, 0))
        .containsExactly("r4", "r5");
    assertThat(ids(and(ana, gte("priority", 3), lte("priority", 6)), byPriority, 0))
        .containsExactly("r3", "r4", "r5", "r6");
    assertThat(ids(and(ana, gt("priority", 7)), Sorts.descending("priority"), 1))
        .containsExactly("r9");
    assertThat(ids(and(ana, lt("priority", 3L)), Sorts.descending("priority"), 1))
        .containsExactly("r2");
  }

  @Test
  void severalStatesAreFoundThroughAnIndexEachDocumentOnce() {
    reviews.createIndex(ascending("state", "priority"));
    reviews.insertOne(review("r1", "ana", 1));
    reviews.insertOne(review("r2", "ana", 2).append("state", "CLAIMED"));
    reviews.insertOne(review("r3", "ana", 3).append("state", "APPROVED"));

    List<String> open =
        ids(in("state", "PENDING", "CLAIMED", "PENDING"), Sorts.descending("priority"), 0);

    assertThat(open).containsExactly("r2", "r1");
  }

  @Test
  void anIndexOverAnArrayFindsEachDocumentOnceAndItsEmptyOnesToo() {
    reviews.createIndex(ascending("therapist", "outbox.due"));
    reviews.insertOne(
        new Document("_id", "r1")
            .append("therapist", "ana")
            .append("outbox", List.of(new Document("due", 1), new Document("due", 10))));
    reviews.insertOne(
        new Document("_id", "r2").append("therapist", "ana").append("outbox", List.of()));

    assertThat(ids(eq("therapist", "ana"), Sorts.ascending("_id"), 0)).containsExactly("r1", "r2");
    assertThat(
            ids(
                and(eq("therapist", "ana"), gt("outbox.due", 5), lt("outbox.due", 7)),
                Sorts.ascending("_id"),
                0))
        .as("two different elements may satisfy the two ends, as in MongoDB")
        .containsExactly("r1");
  }

  @Test
  void anIndexFollowsUpdatesAndDeletes() {
    reviews.createIndex(ascending("state"));
    reviews.insertOne(review("r1", "ana", 1));
    reviews.insertOne(review("r2", "ana", 1));

    reviews.updateOne(eq("_id", "r1"), set("state", "CLAIMED"));
    reviews.deleteOne(eq("_id", "r2"));

    assertThat(ids(eq("state", "PENDING"), Sorts.ascending("_id"), 0)).isEmpty();
    assertThat(ids(eq("state", "CLAIMED"), Sorts.ascending("_id"), 0)).containsExactly("r1");
    assertThat(
            client
                .getDatabase("attune")
                .runCommand(new Document("validate", "reviews"))
                .get("keysPerIndex"))
        .isEqualTo(new Document("_id_", 1L).append("state_1", 1L));
  }

  @Test
  void anUpsertInsertsOnceAndThenReplaces() {
    var upsert = new ReplaceOptions().upsert(true);

    reviews.replaceOne(eq("_id", "r1"), review("r1", "ana", 1), upsert);
    reviews.replaceOne(eq("_id", "r1"), review("r1", "bo", 2), upsert);

    assertThat(reviews.find()).containsExactly(review("r1", "bo", 2));
  }

  @Test
  void countingByAFilterIsExact() {
    for (int i = 0; i < 20; i++) {
      reviews.insertOne(review("r" + i, i < 7 ? "ana" : "bo", i));
    }

    assertThat(reviews.countDocuments(eq("therapist", "ana"))).isEqualTo(7);
    assertThat(reviews.countDocuments()).isEqualTo(20);
  }

  @Test
  void aLongListArrivesWholeInBatches() {
    List<Document> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(review("r%03d".formatted(i), "ana", i));
    }
    reviews.insertMany(many);

    assertThat(reviews.find().sort(Sorts.ascending("_id")).batchSize(17))
        .containsExactlyElementsOf(many);
  }

  @Test
  void everythingIsThereAfterReopening() {
    reviews.createIndex(ascending("therapist", "priority"));
    reviews.createIndex(ascending("receivedAt"), new IndexOptions().unique(true));
    Document document =
        review("r1", "ana", 1)
            .append("nested", new Document("emotions", List.of("SADNESS", 2, 0.5, true)))
            .append("nothing", null);
    reviews.insertOne(document);

    reopen();

    assertThat(reviews.find(and(eq("therapist", "ana"), eq("priority", 1))).first())
        .isEqualTo(document);
    assertThatThrownBy(() -> reviews.insertOne(review("r2", "ana", 1)))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("11000");
    assertThat(reviews.listIndexes()).hasSize(3);
  }

  @Test
  void whoDoesNotKnowTheTokenIsRefused() {
    String wrong = store.connectionString().replaceAll("appName=[0-9a-f]+", "appName=guess");
    reviews.insertOne(review("r1", "ana", 1));

    try (MongoClient stranger = MongoClients.create(wrong)) {
      var theirs = stranger.getDatabase("attune").getCollection("reviews");

      assertThat(catchThrowableOfType(MongoCommandException.class, () -> theirs.find().first()))
          .extracting(MongoCommandException::getErrorCode)
          .isEqualTo(13);
      assertThatThrownBy(() -> theirs.insertOne(review("r2", "eve", 1)))
          .isInstanceOf(MongoCommandException.class);
      assertThatThrownBy(() -> stranger.listDatabaseNames().first())
          .isInstanceOf(MongoCommandException.class);
    }
    assertThat(reviews.countDocuments()).isEqualTo(1);
  }

  @Test
  void whatWouldBeSilentlyIgnoredIsAnError() {
    List<IndexOptions> ignored =
        List.of(
            new IndexOptions().expireAfter(1L, TimeUnit.DAYS),
            new IndexOptions().partialFilterExpression(eq("state", "PENDING")),
            new IndexOptions()
                .collation(com.mongodb.client.model.Collation.builder().locale("en").build()));
    for (IndexOptions options : ignored) {
      assertThat(
              catchThrowableOfType(
                  MongoCommandException.class,
                  () -> reviews.createIndex(ascending("receivedAt"), options)))
          .extracting(MongoCommandException::getErrorCode)
          .isEqualTo(72);
    }
    assertThatThrownBy(() -> reviews.createIndex(new Document("text", "text")))
        .isInstanceOf(MongoCommandException.class);
    assertThatThrownBy(
            () -> client.getDatabase("attune").runCommand(new Document("mapReduce", "reviews")))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("no command mapReduce");
    assertThat(reviews.listIndexes().into(new ArrayList<>())).isEmpty();
  }

  @Test
  void anIndexNameCannotGetOtherKeys() {
    reviews.createIndex(ascending("state"), new IndexOptions().name("queue"));

    assertThatThrownBy(
            () -> reviews.createIndex(ascending("priority"), new IndexOptions().name("queue")))
        .isInstanceOf(MongoCommandException.class);
  }

  @Test
  void itAnswersLikeMongo7() {
    Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

    assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("maxWireVersion", 21);
    assertThat(client.getDatabase("admin").runCommand(new Document("buildInfo", 1)))
        .containsEntry("version", "7.0.0");
  }

  @Test
  void aSecondProcessIsToldWhichDirectoryIsInUse() {
    assertThatThrownBy(() -> EmbeddedStore.open(directory))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("in use by another Attune process");
  }

  @Test
  void onlyTheOwnerCanReadTheFile() throws Exception {
    Path file = StoreFile.in(directory);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
