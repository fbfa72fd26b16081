package org.attune.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.of;

import com.mongodb.CursorType;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What MongoDB does and this store does not is an error, which names it; nothing is changed. */
class StrictAllowListTest extends OpenStore {
  private static final Collation ENGLISH = Collation.builder().locale("en").build();

  @ParameterizedTest(name = "{0}")
  @MethodSource({"throughTheDriver", "rawCommands"})
  void isRefusedByName(String named, Consumer<MongoDatabase> attempt) {
    reviews.insertMany(List.of(review("r1", "ana", 1), review("r2", "bo", 2)));

    MongoException refusal =
        catchThrowableOfType(
            MongoException.class, () -> attempt.accept(client.getDatabase("attune")));

    assertThat(refusal).as("accepted").isNotNull().hasMessageContaining(named);
    assertThat(refusal.getCode()).isIn(72, 59);
    assertThat(reviews.find())
        .containsExactlyInAnyOrder(review("r1", "ana", 1), review("r2", "bo", 2));
    assertThat(reviews.listIndexes().into(new ArrayList<>())).hasSize(1);
    assertThat(client.getDatabase("attune").listCollectionNames()).containsOnly("reviews");
  }

  static Stream<Arguments> throughTheDriver() {
    return Stream.of(
        index("expireAfterSeconds", new IndexOptions().expireAfter(1L, TimeUnit.DAYS)),
        index(
            "partialFilterExpression",
            new IndexOptions().unique(true).partialFilterExpression(eq("state", "PENDING"))),
        index("collation", new IndexOptions().collation(ENGLISH)),
        index("hidden", new IndexOptions().hidden(true)),
        row(
            "collation",
            db -> db.getCollection("reviews").find(eq("a", "b")).collation(ENGLISH).first()),
        row(
            "validator",
            db ->
                db.createCollection(
                    "checked",
                    new CreateCollectionOptions()
                        .validationOptions(
                            new ValidationOptions().validator(Filters.exists("name"))))),
        row(
            "create with size",
            db ->
                db.createCollection(
                    "ring", new CreateCollectionOptions().capped(true).sizeInBytes(9_999))),
        row("viewOn", db -> db.createView("pending", "reviews", List.of())),
        row(
            "tailable",
            db -> db.getCollection("reviews").find().cursorType(CursorType.Tailable).first()),
        row(
            "ordered bulk",
            db ->
                db.getCollection("reviews")
                    .bulkWrite(
                        List.of(
                            new UpdateOneModel<>(eq("_id", "r1"), set("state", "A")),
                            new UpdateOneModel<>(eq("_id", "r2"), set("state", "B"))))),
        row(
            "ordered bulk",
            db ->
                db.getCollection("reviews")
                    .bulkWrite(
                        List.of(
                            new UpdateManyModel<>(eq("_id", "r1"), Updates.inc("state", 1)),
                            new UpdateManyModel<>(eq("_id", "r2"), set("state", "B"))))),
        row(
            "pipeline",
            db ->
                db.getCollection("reviews").updateOne(eq("_id", "r1"), List.of(set("state", "A")))),
        row(
            "arrayFilters",
            db ->
                db.getCollection("reviews")
                    .updateOne(
                        eq("_id", "r1"),
                        set("outbox.$[e].sent", true),
                        new UpdateOptions().arrayFilters(List.of(eq("e.sent", false))))),
        row("hint", db -> db.getCollection("reviews").find().hint(ascending("_id")).first()),
        row(
            "maxTimeMS",
            db -> db.getCollection("reviews").find().maxTime(1, TimeUnit.SECONDS).first()),
        row("$changeStream", db -> db.getCollection("reviews").watch().cursor().close()),
        row(
            "no command",
            db ->
                db.getCollection("reviews")
                    .renameCollection(new com.mongodb.MongoNamespace("attune", "other"))),
        row("regular expression", find(Filters.regex("therapist", "^a"))),
        row("$text", find(Filters.text("words"))),
        row("$expr", find(Filters.expr(new Document("$eq", List.of("$a", "$b"))))),
        row("$where", find(Filters.where("true"))));
  }

  static Stream<Arguments> rawCommands() {
    return Stream.of(
        raw("w: 0", "{insert: 'reviews', documents: [{_id: 'x'}], writeConcern: {w: 0}}"),
        raw("write concern", "{insert: 'reviews', documents: [{_id: 'x'}], writeConcern: {w: 3}}"),
        raw(
            "txnNumber",
            "{insert: 'reviews', documents: [{_id: 'x'}], txnNumber: {$numberLong: '1'}}"),
        raw(
            "startTransaction",
            "{insert: 'reviews', documents: [{_id: 'x'}], startTransaction: true}"),
        raw(
            "bypassDocumentValidation",
            "{insert: 'reviews', documents: [], bypassDocumentValidation: true}"),
        raw("snapshot", "{find: 'reviews', readConcern: {level: 'snapshot'}}"),
        raw("collMod", "{collMod: 'reviews', validator: {}}"),
        raw("mapReduce", "{mapReduce: 'reviews'}"),
        raw("capped", "{create: 'ring', capped: true}"),
        raw("timeseries", "{create: 'series', timeseries: {timeField: 't'}}"),
        raw("$nearSphere", "{find: 'reviews', filter: {place: {$nearSphere: [0, 0]}}}"),
        raw("$type", "{find: 'reviews', filter: {$and: [{a: {$not: {$type: 'string'}}}]}}"),
        raw("$nonsense", "{find: 'reviews', filter: {$or: [{a: {$elemMatch: {$nonsense: 1}}}]}}"),
        raw("$jsonSchema", "{count: 'reviews', query: {$jsonSchema: {}}}"),
        raw("$mod", "{delete: 'reviews', deletes: [{q: {priority: {$mod: [2, 0]}}, limit: 0}]}"),
        raw(
            "collation",
            "{delete: 'reviews', deletes: [{q: {}, limit: 0, collation: {locale: 'en'}}]}"),
        raw("$bit", "{update: 'reviews', updates: [{q: {}, u: {$bit: {priority: {or: 1}}}}]}"),
        raw("$rename", "{update: 'reviews', updates: [{q: {}, u: {$rename: {state: 's'}}}]}"),
        raw(
            "$currentDate",
            "{update: 'reviews', updates: [{q: {}, u: {$currentDate: {at: true}}}]}"),
        raw(
            "an update with state",
            "{update: 'reviews', updates: [{q: {}, u: {$set: {a: 1}, state: 's'}}]}"),
        raw(
            "$sort",
            "{update: 'reviews', updates: [{q: {}, u: {$push: {a: {$each: [1], $sort: 1}}}}]}"),
        raw("a.$", "{update: 'reviews', updates: [{q: {}, u: {$set: {'a.$': 1}}}]}"),
        raw("a.$[]", "{findAndModify: 'reviews', query: {}, update: {$inc: {'a.$[]': 1}}}"),
        raw("$slice", "{find: 'reviews', projection: {history: {$slice: 1}}}"),
        raw("$meta", "{find: 'reviews', projection: {score: {$meta: 'textScore'}}}"),
        raw("neither ascending", "{find: 'reviews', sort: {state: 'up'}}"),
        raw("$lookup", "{aggregate: 'reviews', cursor: {}, pipeline: [{$lookup: {from: 'x'}}]}"),
        raw("$out", "{aggregate: 'reviews', cursor: {}, pipeline: [{$out: 'copy'}]}"),
        raw(
            "$setWindowFields",
            "{aggregate: 'reviews', cursor: {}, pipeline: [{$setWindowFields: {}}]}"),
        raw(
            "$dateTrunc",
            "{aggregate: 'reviews', cursor: {}, pipeline: [{$group: {_id: {$dateTrunc: {}}}}]}"),
        raw(
            "$percentile",
            "{aggregate: 'reviews', cursor: {}, pipeline: [{$group: {_id: 1, p: {$percentile: {}}}}]}"),
        raw("$$NOW", "{aggregate: 'reviews', cursor: {}, pipeline: [{$project: {at: '$$NOW'}}]}"),
        raw("over no collection", "{aggregate: 1, cursor: {}, pipeline: []}"),
        raw("an index", "{createIndexes: 'reviews', indexes: [{key: {text: 'text'}, name: 't'}]}"),
        raw("$**", "{createIndexes: 'reviews', indexes: [{key: {'$**': 1}, name: 'w'}]}"));
  }

  private static Arguments row(String named, Consumer<MongoDatabase> attempt) {
    return of(named, attempt);
  }

  private static Arguments index(String named, IndexOptions options) {
    return row(
        named, db -> db.getCollection("reviews").createIndex(ascending("receivedAt"), options));
  }

  private static Arguments raw(String named, String command) {
    return row(named, db -> db.runCommand(Document.parse(command)));
  }

  private static Consumer<MongoDatabase> find(org.bson.conversions.Bson filter) {
    return db -> db.getCollection("reviews").find(filter).first();
  }

  @Test
  void aFailureNamesOperatorsAndNeverValues() {
    assertThatThrownBy(
            () -> reviews.find(Filters.regex("text", "nobody knows that I drink")).first())
        .isInstanceOf(MongoException.class)
        .hasMessageNotContaining("drink");
  }

  @Test
  void anUnacknowledgedWriteOfTheDriverChangesNothing() {
    reviews.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(review("r1", "ana", 1));

    assertThat(reviews.find()).isEmpty();
  }

  @Test
  void anOrderedInsertStopsAtTheFirstFailureAndCountsWhatWentIn() {
    var three = List.of(review("r1", "ana", 1), review("r1", "bo", 2), review("r3", "cy", 3));

    MongoBulkWriteException ordered =
        catchThrowableOfType(MongoBulkWriteException.class, () -> reviews.insertMany(three));
    assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
    assertThat(ordered.getWriteErrors()).extracting("index").containsExactly(1);
    assertThat(reviews.find()).containsExactly(review("r1", "ana", 1));

    MongoBulkWriteException unordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> reviews.insertMany(three, new InsertManyOptions().ordered(false)));
    assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(1);
    assertThat(unordered.getWriteErrors()).extracting("index").containsExactly(0, 1);
    assertThat(reviews.countDocuments()).isEqualTo(2);

    Document raw =
        client
            .getDatabase("attune")
            .runCommand(
                Document.parse("{insert: 'reviews', documents: [{_id: 'r1'}, {_id: 'r9'}]}"));
    assertThat(raw).containsEntry("n", 0);
    assertThat(reviews.find(eq("_id", "r9"))).isEmpty();
  }
}
