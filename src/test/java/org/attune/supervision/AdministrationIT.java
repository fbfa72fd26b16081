package org.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attune.RunningAttune;
import org.attune.WebhookReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a supervisor sees and sets of the tenant, over HTTP. */
class AdministrationIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String ANXIOUS =
      "I tried the breathing exercise on Tuesday but I am so anxious that I stop after a minute. "
          + "What can I do when that happens?";

  @TempDir static Path directory = Path.of("");
  private static RunningAttune attune;
  private static WebTestClient supervisor;
  private static WebTestClient therapist;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory);
    supervisor = attune.supervisor();
    therapist = attune.therapist();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @Test
  void aWebhookIsRegisteredTriedOutAndDisabledAndTheLedgerSaysWhoDidIt() throws IOException {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      Map<String, Object> wish =
          Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved"));
      JsonNode webhook = call(supervisor, HttpMethod.POST, "/api/v1/webhooks", wish);
      receiver.secret(webhook.get("secret").asString());
      String path = "/api/v1/webhooks/" + webhook.get("id").asString();

      JsonNode disabled = call(supervisor, HttpMethod.POST, path + "/disable", Map.of());
      JsonNode queued = call(supervisor, HttpMethod.POST, path + "/test", Map.of());

      assertThat(disabled.get("disabledAt").asString()).isNotBlank();
      String delivery = "/api/v1/deliveries/" + queued.get("id").asString();
      await()
          .atMost(SOON)
          .until(() -> get(supervisor, delivery).at("/state").asString(), "SENT"::equals);
      assertThat(receiver.received()).singleElement().matches(WebhookReceiver.Received::verified);
      assertThat(get(supervisor, "/api/v1/ledger?limit=1000").toString())
          .contains("webhook.registered", "webhook.disabled", "supervisor:supervisor")
          .doesNotContain(receiver.url());
    }
  }

  @Test
  void thePeopleAreThoseWithAccountsAndThoseThatPolicyAndMessagesName() {
    change(Map.of("traineeIds", List.of("nora")));
    submitted("maria");

    JsonNode people = get(supervisor, "/api/v1/tenant/people").get("items");

    assertThat(people.findValuesAsString("id"))
        .contains("maria", "nora", "supervisor", "therapist");
    assertThat(person(people, "nora").get("trainee").asBoolean()).isTrue();
    assertThat(person(people, "nora").get("role").isNull()).isTrue();
    assertThat(person(people, "maria").get("open").asInt()).isEqualTo(1);
    assertThat(person(people, "therapist").get("role").asString()).isEqualTo("THERAPIST");
  }

  @Test
  void whatStandsBelowRepliesIsToldWithWhereItComesFrom() {
    change(JsonNodeFactory.instance.objectNode().putNull("signOff"));
    assertThat(get(supervisor, "/api/v1/tenant/wording").at("/signOff/from").asString())
        .isEqualTo("NOWHERE");

    change(Map.of("signOff", "Yours, the team"));

    JsonNode wording = get(supervisor, "/api/v1/tenant/wording");
    assertThat(wording.at("/signOff/text").asString()).isEqualTo("Yours, the team");
    assertThat(wording.at("/signOff/from").asString()).isEqualTo("POLICY");
    assertThat(wording.get("file").asString()).endsWith("tenants/demo/house.yaml");
  }

  @Test
  void withoutEmotionAnalysisFeelingsAreHiddenEvenWhereTheyWereReadBeforeAndRiskIsStillRead() {
    String before = submitted("therapist");
    assertThat(get(therapist, before).at("/reading/emotions")).isNotEmpty();

    change(Map.of("emotionAnalysis", false));

    try {
      String after = submitted("therapist");
      for (String review : List.of(before, after)) {
        JsonNode seen = get(therapist, review);
        assertThat(seen.at("/reading/emotions")).isEmpty();
        assertThat(seen.at("/reading/risk/level").asString()).startsWith("R");
        assertThat(seen.at("/desk/emotionAnalysis").asBoolean()).isFalse();
      }
      assertThat(get(therapist, after).at("/suggestions/outcome").asString()).isEqualTo("OFFERED");
    } finally {
      change(Map.of("emotionAnalysis", true));
    }
  }

  @Test
  void aTherapistCanHaveForgottenWhatWasLearntAndTheLedgerSaysSo() {
    assertThat(get(therapist, "/api/v1/voice").get("forgottenUntil").isNull()).isTrue();

    JsonNode voice = call(therapist, HttpMethod.DELETE, "/api/v1/voice", Map.of());

    assertThat(voice.get("forgottenUntil").asString()).isNotBlank();
    assertThat(get(therapist, "/api/v1/voice")).isEqualTo(voice);
    assertThat(get(supervisor, "/api/v1/voice").get("forgottenUntil").isNull()).isTrue();
    assertThat(get(supervisor, "/api/v1/ledger?limit=1000").toString()).contains("voice.forgotten");
  }

  @Test
  void colleaguesAreTheTherapistsOfTheTenant() {
    assertThat(get(therapist, "/api/v1/colleagues").get("items").findValuesAsString("id"))
        .containsExactly("therapist");
  }

  /** The path of the review of a new message. */
  private static String submitted(String owner) {
    String name = UUID.randomUUID().toString();
    JsonNode accepted =
        call(
            attune.platform(),
            HttpMethod.POST,
            "/api/v1/messages",
            Map.of(
                "externalId",
                name,
                "conversationId",
                "c-" + name,
                "patientId",
                "p-" + name,
                "patientName",
                "Sam",
                "therapistId",
                owner,
                "text",
                ANXIOUS,
                "sentAt",
                "2026-03-02T08:00:00Z"));
    String id = accepted.get("id").asString();
    await()
        .atMost(SOON)
        .until(
            () -> get(attune.platform(), "/api/v1/messages/" + id).get("state").asString(),
            "IN_REVIEW"::equals);
    return "/api/v1/reviews/" + id.replaceFirst("^msg_", "rev_");
  }

  private static void change(Object policy) {
    String etag =
        supervisor
            .get()
            .uri("/api/v1/tenant/policy")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseHeaders()
            .getETag();
    supervisor
        .put()
        .uri("/api/v1/tenant/policy")
        .header(HttpHeaders.IF_MATCH, Objects.requireNonNull(etag))
        .bodyValue(policy)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static JsonNode person(JsonNode people, String id) {
    return people
        .valueStream()
        .filter(p -> p.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode get(WebTestClient who, String path) {
    return body(
        who.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private static JsonNode call(WebTestClient who, HttpMethod method, String path, Object body) {
    return body(
        who.method(method)
            .uri(path)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .is2xxSuccessful()
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private static JsonNode body(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }
}
