package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.kernel.Json;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/**
 * Every command of a whole journey is one that a sharded MongoDB cluster carries out as the
 * embedded store does: writes go to one document by its id and wait for the majority.
 */
class StoreCommandsIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");
  private static final Set<String> READS =
      Set.of("find", "getMore", "count", "aggregate", "distinct");
  private static final Set<String> OF_THE_DRIVER =
      Set.of("hello", "isMaster", "ismaster", "ping", "endSessions", "killCursors", "buildInfo");

  @TempDir static Path directory;
  private static final Queue<BsonDocument> COMMANDS = new ConcurrentLinkedQueue<>();
  private static final Queue<String> REFUSALS = new ConcurrentLinkedQueue<>();
  private static RunningAttune attune;

  @BeforeAll
  static void followAMessageThroughAttune() throws IOException {
    attune = RunningAttune.watched(directory, new Recorder());
    WebTestClient platform = attune.platform();
    WebTestClient therapist = attune.therapist();
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      Map<String, Object> webhook =
          Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved"));
      receiver.secret(post(platform, "/api/v1/webhooks", webhook, "").get("secret").asString());
      String answered = submit(platform, "m-1", "I could not sleep and I feel so tired of it all.");
      JsonNode review = review(therapist, answered);
      post(therapist, path(answered) + "/claim", Map.of(), tag(review));
      post(
          therapist,
          path(answered) + "/approve",
          Map.of("text", "Thank you for writing, Sam."),
          tag(review(therapist, answered)));
      String declined = submit(platform, "m-2", "Nothing new this week.");
      post(
          therapist,
          path(declined) + "/decline",
          Map.of("reason", "we talk tomorrow"),
          tag(review(therapist, declined)));
      await().atMost(SOON).until(() -> !receiver.received().isEmpty());
      await()
          .atMost(SOON)
          .until(() ->
              get(platform, "/api/v1/messages/" + answered)
                  .get("state")
                  .asString()
                  .equals("REPLIED"));
    }
    therapist.delete().uri("/api/v1/session").exchange();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  private static Stream<BsonDocument> writes() {
    return COMMANDS.stream().filter(command -> WRITES.contains(command.getFirstKey()));
  }

  @Test
  void theJourneyWroteToEveryCollectionOfItsWay() {
    Set<String> written =
        writes()
            .map(command -> command.getString(command.getFirstKey()).getValue())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(written)
        .contains("messages", "reviews", "deliveries", "ledgerBatches", "sessions", "webhooks");
  }

  @Test
  void everyWriteIsOfOneDocumentByItsId() {
    assertThat(writes())
        .allSatisfy(command -> {
          for (BsonValue filter : filters(command)) {
            assertThat(namesItsId(filter.asDocument())).as(shape(command)).isTrue();
          }
          assertThat(command.getArray("documents", new BsonArray()))
              .allMatch(document -> document.asDocument().containsKey("_id"));
          assertThat(command.getArray("updates", new BsonArray()))
              .noneMatch(update ->
                  update.asDocument().getBoolean("multi", org.bson.BsonBoolean.FALSE).getValue());
        });
  }

  /** At the top or in a conjunction: an {@code _id} beside an {@code $or} does not count. */
  private static boolean namesItsId(BsonDocument filter) {
    return filter.containsKey("_id")
        || filter.getArray("$and", new BsonArray()).stream()
            .anyMatch(part -> namesItsId(part.asDocument()));
  }

  private static List<BsonValue> filters(BsonDocument command) {
    return switch (command.getFirstKey()) {
      case "update" -> queries(command.getArray("updates"));
      case "delete" -> queries(command.getArray("deletes"));
      case "findAndModify" -> List.of(command.get("query"));
      default -> List.of();
    };
  }

  private static List<BsonValue> queries(BsonArray parts) {
    return parts.stream().map(part -> part.asDocument().get("q")).toList();
  }

  /** What failed, without the values: they are patients' words. */
  private static String shape(BsonDocument command) {
    return command.getFirstKey()
        + " of "
        + command.get(command.getFirstKey())
        + " by "
        + filters(command).stream().map(filter -> filter.asDocument().keySet()).toList();
  }

  @Test
  void everyWriteWaitsForTheMajority() {
    assertThat(writes())
        .isNotEmpty()
        .allSatisfy(command ->
            assertThat(command.getDocument("writeConcern", new BsonDocument()))
                .as(shape(command))
                .isEqualTo(new BsonDocument("w", new BsonString("majority"))));
  }

  @Test
  void nothingIsUsedThatTheEmbeddedStoreRefuses() {
    assertThat(REFUSALS).isEmpty();
    assertThat(COMMANDS.stream().map(BsonDocument::getFirstKey).distinct())
        .allMatch(name ->
            WRITES.contains(name)
                || READS.contains(name)
                || OF_THE_DRIVER.contains(name)
                || name.equals("createIndexes"));
    assertThat(COMMANDS)
        .noneMatch(command -> command.containsKey("lsid") || command.containsKey("txnNumber"));
  }

  private static String path(String messageId) {
    return "/api/v1/reviews/" + messageId.replaceFirst("^msg_", "rev_");
  }

  private static String tag(JsonNode review) {
    return review.get("etag").asString();
  }

  private static String submit(WebTestClient platform, String external, String text) {
    Map<String, Object> message =
        Map.of(
            "externalId",
            external,
            "conversationId",
            "c-" + external,
            "patientId",
            "p-" + external,
            "text",
            text,
            "sentAt",
            "2026-03-02T08:00:00Z");
    String id = post(platform, "/api/v1/messages", message, "").get("id").asString();
    await()
        .atMost(SOON)
        .until(() ->
            get(platform, "/api/v1/messages/" + id).get("state").asString().equals("IN_REVIEW"));
    return id;
  }

  private static JsonNode review(WebTestClient therapist, String messageId) {
    return answered(therapist.get().uri(path(messageId)));
  }

  private static JsonNode get(WebTestClient client, String uri) {
    return answered(client.get().uri(uri));
  }

  private static JsonNode post(WebTestClient client, String uri, Object body, String tag) {
    return answered(
        client
            .post()
            .uri(uri)
            .headers(headers -> {
              if (!tag.isEmpty()) {
                headers.set(HttpHeaders.IF_MATCH, tag);
              }
            })
            .bodyValue(body));
  }

  /** The body, and the entity tag beside its fields. */
  private static JsonNode answered(WebTestClient.RequestHeadersSpec<?> request) {
    var result =
        request.exchange().expectStatus().is2xxSuccessful().expectBody(String.class).returnResult();
    var body =
        (tools.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(result.getResponseBody());
    body.put("etag", String.valueOf(result.getResponseHeaders().getETag()));
    return body;
  }

  private static final class Recorder implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      COMMANDS.add(event.getCommand().clone());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      if (event.getResponse().containsKey("errmsg")) {
        REFUSALS.add(event.getCommandName());
      }
    }

    @Override
    public void commandFailed(com.mongodb.event.CommandFailedEvent event) {
      REFUSALS.add(event.getCommandName() + ": " + event.getThrowable().getClass().getName());
    }
  }
}
