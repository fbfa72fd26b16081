package org.attune.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
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
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.attune.StoreUnderTest;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class EmbeddedStoreTest extends OpenStore {
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
  void whatIsTooMuchForOneReplyArrivesInSeveral() {
    String text = "x".repeat(250_000);
    for (int i = 0; i < 240; i++) {
      reviews.insertOne(review("r" + i, "bo", i).append("text", text));
    }

    assertThat(reviews.find().map(found -> found.getString("text").length()))
        .hasSize(240)
        .containsOnly(250_000);
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
  void itAnswersLikeMongo7() {
    Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

    assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("maxWireVersion", 21);
    assertThat(client.getDatabase("admin").runCommand(new Document("buildInfo", 1)))
        .containsEntry("version", "7.0.0");
  }

  @Test
  void aSecondProcessIsToldWhichDirectoryIsInUse() {
    assertThatThrownBy(() -> StoreUnderTest.embedded(directory))
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
