package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attune.kernel.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** One message after another through the whole of Attune, as its clients see it. */
class JourneyIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ORDINARY =
      "I tried the thought record on Tuesday but my mind went blank after two lines. I feel so "
          + "frustrated with myself. How am I supposed to know which thought is the right one?";
  private static final String CRISIS =
      "The course is fine I suppose. Most nights I lie there and want to kill myself.";

  @TempDir static Path directory;
  private static RunningAttune attune;
  private static WebTestClient platform;
  private static WebTestClient therapist;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory);
    platform = attune.platform();
    therapist = attune.therapist();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @Test
  void aMessageIsReadAnsweredByAHumanAndDeliveredWordForWord() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      receiver.refuseFirst(1);
      register(receiver);
      String id = submit(ORDINARY);
      Reviewed review = reviewOf(id);
      assertThat(review.body().at("/suggestions/outcome").asString()).isEqualTo("OFFERED");
      assertThat(review.body().at("/suggestions/drafts").size()).isBetween(2, 3);
      String text = review.body().at("/suggestions/drafts/0/text").asString() + "\n\n– Ana ✓";

      EntityExchangeResult<JsonNode> approved =
          post(review, "approve", Map.of("text", text), HttpStatus.OK);

      assertThat(bodyOf(approved).at("/state").asString()).isEqualTo("APPROVED");
      await().atMost(SOON).until(() -> receiver.received().size() >= 2);
      assertThat(receiver.received()).allMatch(WebhookReceiver.Received::verified);
      assertThat(receiver.received())
          .extracting("webhookId")
          .containsOnly(receiver.received().getFirst().webhookId());
      JsonNode body = Json.MAPPER.readTree(receiver.received().getLast().body());
      assertThat(body.get("type").asString()).isEqualTo("reply.approved");
      assertThat(body.at("/data/text").asString()).isEqualTo(text);
      assertThat(body.at("/data/messageId").asString()).isEqualTo(id);
      await().atMost(SOON).until(() -> state(id).at("/state").asString().equals("REPLIED"));
      assertThat(state(id).at("/reply/text").asString()).isEqualTo(text);
    }
  }

  @Test
  void aSecondApprovalAStaleAndAnUnconditionalOneAreRefused() {
    Reviewed review = reviewOf(submit(ORDINARY));
    Map<String, String> text = Map.of("text", "Thank you for writing, Sam.");

    assertThat(code(unconditional(review, text))).isEqualTo("IF_MATCH_REQUIRED");
    Reviewed claimed = reviewed(post(review, "claim", Map.of(), HttpStatus.OK));
    assertThat(code(post(review, "approve", text, HttpStatus.PRECONDITION_FAILED)))
        .isEqualTo("STALE");
    Reviewed approved = reviewed(post(claimed, "approve", text, HttpStatus.OK));
    assertThat(code(post(approved, "approve", text, HttpStatus.CONFLICT)))
        .isEqualTo("ALREADY_DECIDED");
    assertThat(code(post(claimed, "approve", text, HttpStatus.CONFLICT)))
        .isEqualTo("ALREADY_DECIDED");
  }

  @Test
  void aCrisisGetsNoDraftComesFirstAndMustBeAcknowledged() {
    submit(ORDINARY);
    Reviewed review = reviewOf(submit(CRISIS));

    assertThat(review.body().get("priority").asString()).isEqualTo("RISK");
    assertThat(review.body().at("/suggestions/outcome").asString()).isEqualTo("WITHHELD");
    assertThat(review.body().at("/suggestions/drafts").isEmpty()).isTrue();
    assertThat(review.body().at("/reading/risk/evidence/0/quote").asString())
        .contains("kill myself");
    JsonNode first = get(therapist, "/api/v1/reviews?limit=1").get("items").get(0);
    assertThat(first.get("priority").asString()).isEqualTo("RISK");
    Map<String, String> reply = Map.of("text", "I have read this and I am calling you now.");
    assertThat(code(post(review, "approve", reply, HttpStatus.CONFLICT)))
        .isEqualTo("RISK_NOT_ACKNOWLEDGED");
    Map<String, String> action = Map.of("action", "phoned", "note", "spoke for ten minutes");
    Reviewed safe = reviewed(post(review, "acknowledge-risk", action, HttpStatus.OK));
    post(safe, "approve", reply, HttpStatus.OK);
  }

  @Test
  void aRepeatedMessageKeepsItsIdAndAnotherBodyIsRefused() {
    String external = UUID.randomUUID().toString();
    Map<String, String> body = message(external, ORDINARY);

    JsonNode first = submit(body, HttpStatus.ACCEPTED);
    JsonNode again = submit(body, HttpStatus.OK);
    JsonNode other = submit(message(external, "Something else."), HttpStatus.CONFLICT);

    assertThat(again.get("id")).isEqualTo(first.get("id"));
    assertThat(other.get("code").asString()).isEqualTo("EXTERNAL_ID_TAKEN");
  }

  @Test
  void badInputIsToldByFieldAndNeverQuoted() {
    JsonNode blank = submit(message("", ""), HttpStatus.BAD_REQUEST);
    JsonNode typed = submit(Map.of("text", List.of("secret")), HttpStatus.BAD_REQUEST);
    JsonNode broken = submit("{\"text\": \"secret words", HttpStatus.BAD_REQUEST);

    assertThat(blank.get("errors"))
        .extracting(e -> e.get("field").asString())
        .containsExactly("externalId", "text");
    assertThat(typed.get("field").asString()).isEqualTo("text");
    assertThat(broken.toString()).doesNotContain("secret");
  }

  @Test
  void aTherapistSeesNothingOfAnotherAndAPlatformNoReview() {
    Map<String, String> others = new java.util.HashMap<>(message(ORDINARY));
    others.put("therapistId", "somebody-else");
    String id = submit(others, HttpStatus.ACCEPTED).get("id").asString();
    String review = "/api/v1/reviews/" + id.replaceFirst("^msg_", "rev_");

    await().atMost(SOON).until(() -> state(id).get("state").asString().equals("IN_REVIEW"));
    therapist.get().uri(review).exchange().expectStatus().isNotFound();
    platform.get().uri(review).exchange().expectStatus().isForbidden();
    attune.anybody().get().uri(review).exchange().expectStatus().isUnauthorized();
    attune.supervisor().get().uri(review).exchange().expectStatus().isOk();
  }

  @Test
  void theLedgerHoldsEveryDecisionAndNoPatientText() {
    Reviewed review = reviewOf(submit(ORDINARY));
    post(review, "decline", Map.of("reason", "we talk tomorrow"), HttpStatus.OK);
    WebTestClient supervisor = attune.supervisor();

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(get(supervisor, "/api/v1/ledger?limit=1000").get("items"))
                .extracting(entry -> entry.at("/event/action").asString())
                .contains("message.received", "review.opened", "review.declined"));
    assertThat(get(supervisor, "/api/v1/ledger?limit=1000").toString())
        .doesNotContain("thought record")
        .doesNotContain("we talk tomorrow");
  }

  private static void register(WebhookReceiver receiver) {
    JsonNode webhook =
        bodyOf(
            platform
                .post()
                .uri("/api/v1/webhooks")
                .bodyValue(Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult());
    receiver.secret(webhook.get("secret").asString());
  }

  private static Map<String, String> message(String text) {
    return message(UUID.randomUUID().toString(), text);
  }

  private static Map<String, String> message(String external, String text) {
    return Map.of(
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
  }

  private static String submit(String text) {
    return submit(message(text), HttpStatus.ACCEPTED).get("id").asString();
  }

  private static JsonNode submit(Object body, HttpStatus expected) {
    return bodyOf(
        platform
            .post()
            .uri("/api/v1/messages")
            .header(HttpHeaders.CONTENT_TYPE, "application/json")
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private static JsonNode state(String id) {
    return get(platform, "/api/v1/messages/" + id);
  }

  private static JsonNode get(WebTestClient client, String uri) {
    return bodyOf(
        client
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private record Reviewed(String id, String etag, JsonNode body) {}

  private static Reviewed reviewOf(String messageId) {
    String uri = "/api/v1/reviews/" + messageId.replaceFirst("^msg_", "rev_");
    await().atMost(SOON).until(() -> state(messageId).get("state").asString().equals("IN_REVIEW"));
    return reviewed(
        therapist
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private static Reviewed reviewed(EntityExchangeResult<JsonNode> result) {
    JsonNode body = bodyOf(result);
    return new Reviewed(
        body.get("id").asString(),
        Objects.requireNonNull(result.getResponseHeaders().getETag()),
        body);
  }

  private static EntityExchangeResult<JsonNode> post(
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

  private static EntityExchangeResult<JsonNode> unconditional(Reviewed review, Object body) {
    return therapist
        .post()
        .uri("/api/v1/reviews/" + review.id() + "/approve")
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED)
        .expectBody(JsonNode.class)
        .returnResult();
  }

  private static String code(EntityExchangeResult<JsonNode> result) {
    return bodyOf(result).get("code").asString();
  }

  private static JsonNode bodyOf(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }
}
