package org.attune.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.attune.RunningAttune;
import org.attune.access.Actor;
import org.attune.access.DemoTenant;
import org.attune.approval.ReviewId;
import org.attune.kernel.Json;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** How fast replies leave, measured to a receiver on this machine and printed; run by hand. */
@EnabledIfSystemProperty(named = "attune.long", matches = "true")
class DeliverySpeedIT {
  private static final TenantId DEMO = DemoTenant.ID;
  private static final int DELIVERIES = 2_000;
  private static final int APPROVALS = 100;
  private static final int WARM_UP = 20;

  @TempDir Path directory;
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private HttpServer receiver;
  private RunningAttune attune;

  @BeforeEach
  void start() throws IOException {
    attune = RunningAttune.in(directory);
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
    receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    receiver.createContext(
        "/hook",
        exchange -> {
          long now = System.nanoTime();
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
          arrivals.putIfAbsent(Json.MAPPER.readTree(body).at("/data/messageId").asString(), now);
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    attune.close();
    receiver.stop(0);
  }

  @Test
  void theRelayToALoopbackReceiver() {
    Webhook webhook = webhook();
    Outbox outbox = attune.bean(Outbox.class);
    Instant later = Instant.now().plusSeconds(3_600);
    Flux.range(0, DELIVERIES)
        .map(n -> RelayFixture.delivery(webhook, "c" + n, n, later))
        .map(delivery -> inDemo(delivery))
        .flatMap(outbox::add, 16)
        .blockLast();
    List<Delivery> waiting =
        Objects.requireNonNull(
            outbox.of(DEMO, Delivery.Status.QUEUED, null, DELIVERIES).collectList().block());
    assertThat(waiting).hasSize(DELIVERIES);

    Flux.fromIterable(waiting).flatMap(d -> outbox.reschedule(d, Instant.now()), 16).blockLast();
    long begun = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofMinutes(3))
        .until(() -> arrivals.size() == DELIVERIES);
    double seconds = (System.nanoTime() - begun) / 1e9;

    System.out.printf("relay: %d deliveries, %.0f a second%n", DELIVERIES, DELIVERIES / seconds);
  }

  private static Delivery inDemo(Delivery d) {
    String payload = "{\"type\":\"reply.approved\",\"data\":{\"messageId\":\"" + d.id() + "\"}}";
    return new Delivery(
        d.id(),
        DEMO,
        d.webhookId(),
        d.type(),
        payload,
        // As in life, where the approval has made the salt already
        new ReviewId("rev_of_many"),
        d.lane(),
        d.status(),
        0,
        0,
        d.occurredAt(),
        d.createdAt(),
        d.nextAttemptAt(),
        null,
        null);
  }

  @Test
  void fromApprovalToArrival() {
    webhook();
    WebTestClient platform = attune.platform();
    WebTestClient therapist = attune.therapist();
    List<Double> fromRequest = new ArrayList<>();
    List<Double> fromAnswer = new ArrayList<>();
    for (int n = 0; n < APPROVALS + WARM_UP; n++) {
      String message = submit(platform);
      String uri = "/api/v1/reviews/" + message.replaceFirst("^msg_", "rev_");
      await()
          .pollInterval(Duration.ofMillis(20))
          .until(() ->
              therapist
                  .get()
                  .uri(uri)
                  .exchange()
                  .expectBody(byte[].class)
                  .returnResult()
                  .getStatus()
                  .is2xxSuccessful());
      await().pollDelay(Duration.ofMillis(100)).until(() -> true);
      long asked = System.nanoTime();
      therapist
          .post()
          .uri(uri + "/approve")
          .header(HttpHeaders.IF_MATCH, "*")
          .bodyValue(Map.of("text", "Thank you for writing, Sam. I have read it."))
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody(byte[].class)
          .returnResult();
      long answered = System.nanoTime();
      await().pollInterval(Duration.ofMillis(5)).until(() -> arrivals.containsKey(message));
      if (n >= WARM_UP) {
        fromRequest.add((requireNonNull(arrivals.get(message)) - asked) / 1e6);
        fromAnswer.add((arrivals.get(message) - answered) / 1e6);
      }
    }
    System.out.printf(
        "approve to arrival, ms: from the request p50 %.0f p95 %.0f; from the answer p50 %.0f p95"
            + " %.0f%n",
        percentile(fromRequest, 50),
        percentile(fromRequest, 95),
        percentile(fromAnswer, 50),
        percentile(fromAnswer, 95));
    assertThat(fromRequest).hasSize(APPROVALS);
  }

  private static double percentile(List<Double> values, int percent) {
    return values.stream().sorted().toList().get(values.size() * percent / 100);
  }

  private Webhook webhook() {
    URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    return Objects.requireNonNull(
        attune
            .bean(WebhookDesk.class)
            .register(new Actor.Platform(DEMO, "platform"), url, EventType.subscribable())
            .block());
  }

  private static String submit(WebTestClient platform) {
    String external = UUID.randomUUID().toString();
    JsonNode receipt =
        platform
            .post()
            .uri("/api/v1/messages")
            .bodyValue(
                Map.of(
                    "externalId",
                    external,
                    "conversationId",
                    "c-" + external,
                    "patientId",
                    "p-" + external,
                    "text",
                    "I did the exercise on Tuesday. What comes next?",
                    "sentAt",
                    "2026-03-02T08:00:00Z"))
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(receipt).get("id").asString();
  }
}
