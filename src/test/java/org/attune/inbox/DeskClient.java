package org.attune.inbox;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attune.RunningAttune;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A platform that submits messages and a person who works on them, over HTTP. */
final class DeskClient {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final WebTestClient platform;

  DeskClient(RunningAttune attune) {
    this.platform = attune.platform();
  }

  /** A review as it was read or answered. */
  record Seen(String id, String etag, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asString();
    }
  }

  /** A new message of a new patient; its review. */
  String submitted(String text) {
    return submitted(text, UUID.randomUUID().toString());
  }

  /** A new message in the patient's one conversation; its review. */
  String submitted(String text, String patient) {
    Map<String, String> message = new HashMap<>();
    message.put("externalId", UUID.randomUUID().toString());
    message.put("conversationId", "c-" + patient);
    message.put("patientId", "p-" + patient);
    message.put("patientName", "Sam");
    message.put("text", text);
    message.put("sentAt", "2026-03-02T08:00:00Z");
    JsonNode accepted =
        body(
            platform
                .post()
                .uri("/api/v1/messages")
                .bodyValue(message)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult());
    String id = accepted.get("id").asString();
    await().atMost(SOON).until(() -> state(id).equals("IN_REVIEW"));
    return id.replaceFirst("^msg_", "rev_");
  }

  /** State of the message of a review, as its platform sees it. */
  String stateOf(String review) {
    return state(review.replaceFirst("^rev_", "msg_"));
  }

  private String state(String message) {
    return body(platform
            .get()
            .uri("/api/v1/messages/" + message)
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult())
        .get("state")
        .asString();
  }

  static Seen read(WebTestClient person, String id) {
    return seen(
        person
            .get()
            .uri("/api/v1/reviews/" + id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  static Seen taken(WebTestClient person, Seen from, String step, Map<String, ?> body) {
    return seen(post(person, from.id(), from.etag(), step, body, HttpStatus.OK));
  }

  /** The code of the refusal. */
  static String refused(
      WebTestClient person, Seen from, String step, Map<String, ?> body, HttpStatus status) {
    return body(post(person, from.id(), from.etag(), step, body, status)).get("code").asString();
  }

  static EntityExchangeResult<JsonNode> post(
      WebTestClient person,
      String id,
      String etag,
      String step,
      Map<String, ?> body,
      HttpStatus expected) {
    return person
        .post()
        .uri("/api/v1/reviews/" + id + "/" + step)
        .header(HttpHeaders.IF_MATCH, etag)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(expected)
        .expectBody(JsonNode.class)
        .returnResult();
  }

  private static Seen seen(EntityExchangeResult<JsonNode> result) {
    JsonNode body = body(result);
    return new Seen(
        body.get("id").asString(),
        Objects.requireNonNull(result.getResponseHeaders().getETag()),
        body);
  }

  static JsonNode body(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }
}
