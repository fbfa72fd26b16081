package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.cli.LedgerCommand;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A patient is forgotten: every word of theirs goes, and the ledger verifies as before. */
class ErasureIT {
  private static final Duration SOON = Duration.ofSeconds(40);

  /** Stands in all that is said by and to the patient, and nowhere else. */
  private static final String MARK = "Quillonby";

  private static final String PATIENT = "patient-to-forget";
  private static volatile Clock now = Clock.systemUTC();

  @TempDir Path directory;

  /** A clock to be put forward. Not annotated: the applications of other tests would find it. */
  static class Forward {
    @Bean
    @Primary
    Clock forward() {
      return new Clock() {
        @Override
        public Instant instant() {
          return now.instant();
        }

        @Override
        public ZoneId getZone() {
          return now.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return now.withZone(zone);
        }
      };
    }
  }

  @Test
  void allThatWasSaidGoesNothingMoreIsSentAndTheLedgerStillVerifies() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver();
        RunningAttune attune =
            RunningAttune.with(Forward.class, directory, "--attune.ledger.heads-every=200ms")) {
      WebTestClient platform = attune.platform();
      WebTestClient therapist = attune.therapist();
      WebTestClient supervisor = attune.supervisor();
      receiver.refuseFirst(1_000);
      Map<String, Object> hook =
          Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved"));
      call(platform, HttpMethod.POST, "/api/v1/webhooks", hook, null, 201);
      String answered = submit(platform, "m-1", PATIENT);
      String waiting = submit(platform, "m-2", PATIENT);
      String others = submit(platform, "m-3", "somebody-else");
      approve(therapist, answered);
      Map<String, String> typed = Map.of("text", "Dear " + MARK);
      call(therapist, HttpMethod.PUT, review(waiting) + "/draft", typed, "*", 200);
      await().atMost(SOON).until(() -> deliveries(platform, "FAILED") == 1);
      assertThat(everything(attune)).contains(MARK, PATIENT);

      String uri = "/api/v1/patients/" + PATIENT;
      assertThat(call(platform, HttpMethod.DELETE, uri, null, null, 400).get("field").asString())
          .isEqualTo("reason");
      JsonNode first = erase(platform, uri);
      assertThat(erase(supervisor, uri).get("id")).isEqualTo(first.get("id"));

      await().atMost(SOON).until(() -> !everything(attune).contains(MARK));
      await().atMost(SOON).until(() -> salts(attune) == 1);
      assertThat(deliveries(platform, "ABANDONED")).isEqualTo(1);
      int requests = receiver.received().size();
      assertThat(Collections.frequency(actions(supervisor), "review.erased")).isEqualTo(2);
      JsonNode refused =
          call(
              therapist,
              HttpMethod.POST,
              review(waiting) + "/approve",
              Map.of("text", "Hello"),
              "*",
              409);
      assertThat(refused.get("code").asString()).isEqualTo("ALREADY_DECIDED");
      assertThat(state(platform, others)).isEqualTo("IN_REVIEW");

      now = Clock.offset(now, Duration.ofMinutes(6));
      await().atMost(SOON).until(() -> actions(supervisor).contains("erasure.done"));
      await().atMost(SOON).until(() -> !everything(attune).contains(PATIENT));
      assertThat(receiver.received()).as("nothing was sent any more").hasSize(requests);
      assertThat(verified(supervisor)).isZero();
    }
  }

  private static JsonNode erase(WebTestClient client, String uri) {
    return call(client, HttpMethod.DELETE, uri + "?reason=PATIENT_ASKED", null, null, 202);
  }

  private static String submit(WebTestClient platform, String external, String patient) {
    Map<String, String> message =
        Map.of(
            "externalId",
            external,
            "conversationId",
            "c-" + patient,
            "patientId",
            patient,
            "patientName",
            patient.equals(PATIENT) ? MARK : "Kim",
            "text",
            "I did the worksheet twice. " + (patient.equals(PATIENT) ? MARK : "It") + " helped me.",
            "sentAt",
            "2026-03-02T08:00:00Z");
    String id =
        call(platform, HttpMethod.POST, "/api/v1/messages", message, null, 202)
            .get("id")
            .asString();
    await().atMost(SOON).until(() -> state(platform, id).equals("IN_REVIEW"));
    return id;
  }

  private static void approve(WebTestClient therapist, String message) {
    String etag =
        Objects.requireNonNull(
            exchanged(therapist, HttpMethod.GET, review(message), null, null, 200)
                .getResponseHeaders()
                .getETag());
    Map<String, String> text = Map.of("text", "Good to read, " + MARK + ".");
    call(therapist, HttpMethod.POST, review(message) + "/approve", text, etag, 200);
  }

  private static String review(String message) {
    return "/api/v1/reviews/" + message.replaceFirst("^msg_", "rev_");
  }

  private static String state(WebTestClient platform, String message) {
    return call(platform, HttpMethod.GET, "/api/v1/messages/" + message, null, null, 200)
        .get("state")
        .asString();
  }

  private static int deliveries(WebTestClient platform, String state) {
    String uri = "/api/v1/deliveries?state=" + state;
    return call(platform, HttpMethod.GET, uri, null, null, 200).get("items").size();
  }

  private static List<String> actions(WebTestClient supervisor) {
    return call(supervisor, HttpMethod.GET, "/api/v1/ledger?limit=1000", null, null, 200)
        .get("items")
        .valueStream()
        .map(entry -> entry.at("/event/action").asString())
        .toList();
  }

  private int verified(WebTestClient supervisor) throws Exception {
    JsonNode entries =
        call(supervisor, HttpMethod.GET, "/api/v1/ledger?limit=1000", null, null, 200);
    JsonNode head = call(supervisor, HttpMethod.GET, "/api/v1/ledger/head", null, null, 200);
    Path export = directory.resolve("export.json");
    Files.writeString(export, entries.toString() + head);
    String heads = directory.resolve("ledger").resolve("heads.jsonl").toString();
    return new CommandLine(new LedgerCommand())
        .setOut(new PrintWriter(new StringWriter()))
        .execute("verify", "--export", export.toString(), "--heads", heads);
  }

  /** Every document of every collection. */
  private static String everything(RunningAttune attune) {
    MongoDatabase database = attune.bean(MongoDatabase.class);
    return String.join(
        "\n",
        Objects.requireNonNull(
            Flux.from(database.listCollectionNames())
                .concatMap(name -> database.getCollection(name).find())
                .map(Document::toJson)
                .collectList()
                .block()));
  }

  /** Of messages; a webhook's registration has one of its own. */
  private static long salts(RunningAttune attune) {
    MongoDatabase database = attune.bean(MongoDatabase.class);
    return Objects.requireNonNull(
        Flux.from(database.getCollection("ledgerSalts").find())
            .filter(salt -> !salt.getString("_id").contains(":wh_"))
            .count()
            .block());
  }

  private static JsonNode call(
      WebTestClient client,
      HttpMethod method,
      String uri,
      @Nullable Object body,
      @Nullable String ifMatch,
      int status) {
    return Objects.requireNonNull(
        exchanged(client, method, uri, body, ifMatch, status).getResponseBody());
  }

  private static EntityExchangeResult<JsonNode> exchanged(
      WebTestClient client,
      HttpMethod method,
      String uri,
      @Nullable Object body,
      @Nullable String ifMatch,
      int status) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(uri);
    if (ifMatch != null) {
      request.header(HttpHeaders.IF_MATCH, ifMatch);
    }
    return (body == null ? request : request.bodyValue(body))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody(JsonNode.class)
        .returnResult();
  }
}
