package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.attune.kernel.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The event stream over HTTP, with connections that break. */
class StreamIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int DROPS = Boolean.getBoolean("attune.long") ? 1_000 : 40;
  private static final String TEXT =
      "I did the exercise and my secret garden helped. What is next?";

  @TempDir static Path directory;
  private static RunningAttune attune;
  private static WebTestClient platform;
  private static WebTestClient therapist;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory, "--attune.inbox.stream.heartbeat=200ms");
    platform = attune.platform();
    therapist = attune.therapist();
    supervisor = attune.supervisor();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @Test
  void overManyForcedDropsNoEventIsMissedOrComesTwice() throws Exception {
    EventClient client = new EventClient(attune.url(), attune.token("therapist"));
    long from = head();
    client.lastEventId(Long.toString(from));
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> work = CompletableFuture.runAsync(() -> claimAndRelease(enough));
    Random random = new Random(7);
    List<String> received = new ArrayList<>();

    try {
      for (int drop = 0; drop < DROPS && !work.isDone(); drop++) {
        received.addAll(changes(client.readAndDrop(60 + random.nextInt(600))));
      }
    } finally {
      enough.set(true);
      work.join();
    }
    List<String> written = written(from);
    await()
        .atMost(SOON)
        .until(() -> {
          received.addAll(changes(client.readAndDrop(400)));
          return received.size() >= written.size();
        });

    assertThat(received).containsExactlyElementsOf(written);
    assertThat(received.size()).isGreaterThan(DROPS / 4);
    System.out.printf("stream: %d drops, %d events, 0 missed or twice%n", DROPS, received.size());
  }

  @Test
  void anEventSaysWhatBecameOfTheReviewAndNothingOfThePatient() throws Exception {
    try (InputStream in = open("therapist", null)) {
      String id = submit("therapist");
      step(id, "claim");

      List<EventClient.Event> events = EventClient.next(in, 3);

      assertThat(events)
          .extracting(EventClient.Event::name)
          .containsExactly("ready", "review.opened", "review.changed");
      JsonNode opened = Json.MAPPER.readTree(events.get(1).data());
      JsonNode claimed = Json.MAPPER.readTree(events.get(2).data());
      assertThat(opened.propertyNames())
          .containsExactlyInAnyOrder("id", "state", "version", "priority", "by");
      assertThat(opened.get("state").asString()).isEqualTo("PENDING");
      assertThat(claimed.get("id").asString()).isEqualTo(id);
      assertThat(claimed.get("state").asString()).isEqualTo("CLAIMED");
      assertThat(claimed.get("version").asInt()).isEqualTo(2);
      assertThat(claimed.get("by").asString()).isEqualTo("therapist:therapist");
      assertThat(events.toString()).doesNotContain("secret garden");
    }
  }

  @Test
  void aTherapistHearsOfTheirOwnReviewsAndASupervisorOfAll() throws Exception {
    try (InputStream own = open("therapist", null);
        InputStream all = open("supervisor", null)) {
      String others = submit("somebody-else");
      String mine = submit("therapist");

      assertThat(EventClient.next(own, 2).getLast().data()).contains(mine);
      assertThat(EventClient.next(all, 2).getLast().data()).contains(others);
    }
  }

  @Test
  void aPlaceThatIsNotThereMeansLoadingAnew() throws Exception {
    try (InputStream in = open("therapist", "999999")) {
      EventClient.Event first = EventClient.next(in, 1).getFirst();

      assertThat(first.name()).isEqualTo("resync");
      assertThat(first.data()).contains("UNKNOWN");
      assertThat(Long.parseLong(Objects.requireNonNull(first.id()))).isLessThanOrEqualTo(head());
    }
  }

  @Test
  void aStreamEndsSoonAfterItsSession() throws Exception {
    String token = attune.token("therapist");
    try (InputStream in = new EventClient(attune.url(), token).open().body()) {
      attune
          .anybody()
          .delete()
          .uri("/api/v1/session")
          .headers(headers -> headers.setBearerAuth(token))
          .exchange()
          .expectStatus()
          .isNoContent();

      assertThat(CompletableFuture.supplyAsync(() -> drained(in))).succeedsWithin(SOON);
    }
  }

  @Test
  void openStreamsDoNotHoldUpAShutdown(@TempDir Path other) throws Exception {
    RunningAttune brief = RunningAttune.in(other, "--server.shutdown=graceful");
    try (InputStream in = new EventClient(brief.url(), brief.token("therapist")).open().body()) {
      CompletableFuture<Void> closing = CompletableFuture.runAsync(brief::close);

      assertThat(CompletableFuture.supplyAsync(() -> drained(in))).succeedsWithin(SOON);
      assertThat(closing).succeedsWithin(SOON);
    }
  }

  private static boolean drained(InputStream in) {
    try {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return true;
    } catch (IOException e) {
      return false; // cut off, which is an end too
    }
  }

  private static InputStream open(String role, @org.jspecify.annotations.Nullable String last)
      throws Exception {
    EventClient client = new EventClient(attune.url(), attune.token(role));
    if (last != null) {
      client.lastEventId(last);
    }
    return client.open().body();
  }

  private static List<String> changes(List<EventClient.Event> events) {
    return events.stream()
        .filter(event -> event.name().startsWith("review."))
        .map(event -> String.valueOf(event.id()))
        .toList();
  }

  private static void claimAndRelease(AtomicBoolean enough) {
    while (!enough.get()) {
      String id = submit("therapist");
      for (int n = 0; n < 50 && !enough.get(); n++) {
        step(id, "claim");
        step(id, "release");
      }
    }
  }

  /** What the ledger has of this therapist's reviews, read by other means. */
  private static List<String> written(long from) {
    await().atMost(SOON).until(() -> ledger(from).size() > 0);
    int before = -1;
    List<String> now = ledger(from);
    while (now.size() != before) {
      before = now.size();
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);
      now = ledger(from);
    }
    return now;
  }

  private static List<String> ledger(long from) {
    return entries(from).stream()
        .filter(entry ->
            entry.at("/event/action").asString().equals("review.opened")
                || entry.at("/event/details/version").isString())
        .map(entry -> entry.get("seq").asString())
        .toList();
  }

  private static long head() {
    List<JsonNode> all = entries(0);
    return all.isEmpty() ? 0 : all.getLast().get("seq").asLong();
  }

  private static List<JsonNode> entries(long from) {
    List<JsonNode> found = new ArrayList<>();
    List<JsonNode> page;
    do {
      long after = found.isEmpty() ? from : found.getLast().get("seq").asLong();
      JsonNode items = get(supervisor, "/api/v1/ledger?limit=200&after=" + after).get("items");
      page = StreamSupport.stream(items.spliterator(), false).toList();
      found.addAll(page);
    } while (!page.isEmpty());
    return found;
  }

  private static String submit(String therapistId) {
    String external = UUID.randomUUID().toString();
    JsonNode receipt =
        Objects.requireNonNull(
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
                        "therapistId",
                        therapistId,
                        "text",
                        TEXT,
                        "sentAt",
                        "2026-03-02T08:00:00Z"))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    String id = receipt.get("id").asString();
    await()
        .atMost(SOON)
        .until(() ->
            get(platform, "/api/v1/messages/" + id).get("state").asString().equals("IN_REVIEW"));
    return id.replaceFirst("^msg_", "rev_");
  }

  private static void step(String id, String step) {
    therapist
        .post()
        .uri("/api/v1/reviews/" + id + "/" + step)
        .header(HttpHeaders.IF_MATCH, "*")
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isOk()
        // Taken in, or its connection would not go back to the pool
        .expectBody(byte[].class)
        .returnResult();
  }

  private static JsonNode get(WebTestClient client, String uri) {
    return Objects.requireNonNull(
        client
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
