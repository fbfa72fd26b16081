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
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class StoreIndexesTest extends OpenStore {
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
  void anIndexNameCannotGetOtherKeys() {
    reviews.createIndex(ascending("state"), new IndexOptions().name("queue"));

    assertThatThrownBy(
            () -> reviews.createIndex(ascending("priority"), new IndexOptions().name("queue")))
        .isInstanceOf(MongoCommandException.class);
  }
}
