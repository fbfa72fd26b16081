package org.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.Clinic.SOON;
import static org.attune.supervision.Clinic.body;
import static org.attune.supervision.Clinic.get;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.attune.WebhookReceiver;
import org.attune.supervision.Clinic.Reviewed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** A seeded check from the queue to its verdict, as a therapist and the platform see it. */
class SeededCheckIT {
  @TempDir static Path directory = Path.of("");
  private static Clinic clinic;

  @BeforeAll
  static void start() throws IOException {
    clinic =
        new Clinic(
            directory,
            "--attune.supervision.seeded-checks.rate=0.2",
            "--attune.supervision.seeded-checks.pause=0s",
            "--attune.supervision.seeded-checks.period=300ms");
  }

  @AfterAll
  static void stop() {
    clinic.close();
  }

  @Test
  void aSeededCheckComesToAConsentingTherapistAndNothingOfItEverLeaves() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      register(receiver);
      for (int i = 0; i < 8; i++) {
        clinic.decide();
      }
      assertThat(newcomer()).isEmpty();
      consent();
      await().atMost(SOON).until(() -> !newcomer().isEmpty());
      String id = newcomer();
      Reviewed check = clinic.reviewed(id);

      assertThat(check.body().get("seededCheck").isNull()).isTrue();
      assertThat(check.body().toString()).doesNotContainIgnoringCase("flaw\"");
      assertThat(check.body().at("/suggestions/outcome").asString()).isEqualTo("OFFERED");
      String text = check.body().at("/suggestions/drafts/0/text").asString();
      EntityExchangeResult<JsonNode> done =
          clinic.post(check, "approve", Map.of("text", text), HttpStatus.OK);

      assertThat(body(done).get("state").asString()).isEqualTo("CLOSED");
      assertThat(body(done).at("/seededCheck/verdict").asString()).isEqualTo("MISSED");
      assertThat(body(done).at("/seededCheck/teaching").asString()).isNotBlank();
      assertThat(body(done).get("reply").isNull()).isTrue();
      await().atMost(SOON).until(() -> clinic.report().at("/seededChecks/caught/of").asLong() > 0);
      assertThat(clinic.report().at("/seededChecks/caught/count").asLong()).isZero();
      assertThat(clinic.report().at("/seededChecks/baseline/high").asDouble()).isEqualTo(0.35);
      clinic
          .platform
          .get()
          .uri("/api/v1/messages/" + id.replaceFirst("^rev_", "msg_"))
          .exchange()
          .expectStatus()
          .isNotFound();
      String decided = clinic.reply("A last one, to be sure that the way out is open.");
      await().atMost(SOON).until(() -> sent(receiver).contains(decided));
      assertThat(sent(receiver)).doesNotContain(id).doesNotContain(text.substring(0, 40));
      assertThat(get(clinic.platform, "/api/v1/deliveries").toString()).doesNotContain(id);
    }
  }

  private static String sent(WebhookReceiver receiver) {
    return receiver.received().stream().map(WebhookReceiver.Received::body).toList().toString();
  }

  /** The id of an open review that no platform submitted, or an empty text. */
  private static String newcomer() {
    return StreamSupport.stream(
            get(clinic.therapist, "/api/v1/reviews?limit=200").get("items").spliterator(), false)
        .filter(item -> !item.get("externalId").asString().startsWith(Clinic.SUBMITTED))
        .map(item -> item.get("id").asString())
        .findFirst()
        .orElse("");
  }

  private static void consent() {
    EntityExchangeResult<JsonNode> policy =
        clinic
            .supervisor
            .get()
            .uri("/api/v1/tenant/policy")
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult();
    String user = clinic.attune.credentials().at("/therapist/user").asString();
    clinic
        .supervisor
        .put()
        .uri("/api/v1/tenant/policy")
        .header(HttpHeaders.IF_MATCH, Objects.requireNonNull(policy.getResponseHeaders().getETag()))
        .bodyValue(Map.of("seededChecksConsent", List.of(user)))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static void register(WebhookReceiver receiver) {
    JsonNode webhook =
        body(
            clinic
                .platform
                .post()
                .uri("/api/v1/webhooks")
                .bodyValue(
                    Map.of(
                        "url",
                        receiver.url(),
                        "eventTypes",
                        List.of("reply.approved", "review.escalated")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult());
    receiver.secret(webhook.get("secret").asString());
  }
}
