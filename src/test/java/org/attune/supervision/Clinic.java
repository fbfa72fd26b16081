package org.attune.supervision;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attune.RunningAttune;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A running Attune with its platform, its therapist and its supervisor. */
final class Clinic implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(30);
  static final String BASE = "/api/v1/supervision";
  static final String ORDINARY =
      "I tried the thought record on Tuesday but my mind went blank after two lines. I feel so "
          + "frustrated with myself. How am I supposed to know which thought is the right one?";

  /** What external ids of submitted messages begin with. */
  static final String SUBMITTED = "it-";

  final RunningAttune attune;
  final WebTestClient platform;
  final WebTestClient therapist;
  final WebTestClient supervisor;

  Clinic(Path directory, String... options) throws IOException {
    attune = RunningAttune.in(directory, options);
    platform = attune.platform();
    therapist = attune.therapist();
    supervisor = attune.supervisor();
  }

  /** A review as it was read. */
  record Reviewed(String id, String etag, JsonNode body) {}

  @Override
  public void close() {
    attune.close();
  }

  /** The id of a review that has just been answered. */
  String decide() {
    return reply("Thank you for telling me about Tuesday, Sam. Two lines are a start.");
  }

  String reply(String text) {
    Reviewed review = reviewOf(submit(ORDINARY));
    post(review, "approve", Map.of("text", text), HttpStatus.OK);
    return review.id();
  }

  JsonNode figures() {
    return report().at("/therapists/0/figures");
  }

  JsonNode report() {
    return get(supervisor, BASE + "/report");
  }

  String submit(String text) {
    String external = SUBMITTED + UUID.randomUUID();
    Map<String, String> message =
        Map.of(
            "externalId",
            external,
            "conversationId",
            "c-" + external,
            "patientId",
            "p-" + external,
            "patientName",
            "Sam",
            "text",
            text,
            "sentAt",
            "2026-03-02T08:00:00Z");
    return body(platform
            .post()
            .uri("/api/v1/messages")
            .bodyValue(message)
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(JsonNode.class)
            .returnResult())
        .get("id")
        .asString();
  }

  Reviewed reviewOf(String messageId) {
    String state = "/api/v1/messages/" + messageId;
    await()
        .atMost(SOON)
        .until(() -> get(platform, state).get("state").asString().equals("IN_REVIEW"));
    return reviewed(messageId.replaceFirst("^msg_", "rev_"));
  }

  Reviewed reviewed(String id) {
    EntityExchangeResult<JsonNode> result =
        therapist
            .get()
            .uri("/api/v1/reviews/" + id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult();
    return new Reviewed(
        id, Objects.requireNonNull(result.getResponseHeaders().getETag()), body(result));
  }

  EntityExchangeResult<JsonNode> post(
      Reviewed review, String step, Object body, HttpStatus expected) {
    return therapist
        .post()
        .uri("/api/v1/reviews/" + review.id() + "/" + step)
        .header(HttpHeaders.IF_MATCH, review.etag())
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(expected)
        .expectBody(JsonNode.class)
        .returnResult();
  }

  static JsonNode get(WebTestClient client, String uri) {
    return body(
        client
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  static JsonNode body(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }
}
