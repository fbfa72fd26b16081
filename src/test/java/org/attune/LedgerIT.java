package org.attune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attune.audit.LedgerOutage;
import org.attune.audit.head.HeadsFile;
import org.attune.audit.head.SignedHead;
import org.attune.audit.tree.ConsistencyProof;
import org.attune.audit.tree.InclusionProof;
import org.attune.cli.LedgerCommand;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The ledger as supervisors and outside checkers see it, and what happens while it is out. */
class LedgerIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TEXT =
      "I tried the breathing exercise twice this week and it went better than I feared. Which one"
          + " should I try next?";

  @TempDir static Path directory;
  private static RunningAttune attune;
  private static WebTestClient platform;
  private static WebTestClient therapist;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.with(LedgerOutage.class, directory, "--attune.ledger.heads-every=200ms");
    platform = attune.platform();
    therapist = attune.therapist();
    supervisor = attune.supervisor();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @AfterEach
  void mend() {
    LedgerOutage.end();
  }

  @Test
  void whoTrustsNobodyCanCheckHeadEntriesAndGrowth() {
    reviewOf(submit());
    await().atMost(SOON).until(() -> actions().contains("review.opened"));
    SignedHead head = head();
    assertThat(head.isGenuine()).isTrue();
    assertThat(head.size()).isGreaterThanOrEqualTo(2);

    for (long seq = 1; seq <= head.size(); seq++) {
      InclusionProof proof =
          read("/api/v1/ledger/" + seq + "/proof?size=" + head.size(), InclusionProof.class);
      assertThat(proof.holds()).isTrue();
      assertThat(proof.root()).isEqualTo(head.root());
      JsonNode entry = get(supervisor, "/api/v1/ledger?limit=1&after=" + (seq - 1)).at("/items/0");
      assertThat(entry.get("hash").asString()).isEqualTo(proof.leafHash().hex());
    }
    ConsistencyProof growth =
        read("/api/v1/ledger/consistency?from=1&to=" + head.size(), ConsistencyProof.class);
    assertThat(growth.holds()).isTrue();
    assertThat(growth.toRoot()).isEqualTo(head.root());
  }

  @Test
  void whatCannotBeProvedIsRefusedByName() {
    submit();

    assertThat(problem("/api/v1/ledger/0/proof", HttpStatus.NOT_FOUND))
        .contains("NO_SUCH_PROOF", "there is no entry 0");
    assertThat(problem("/api/v1/ledger/999999/proof", HttpStatus.NOT_FOUND))
        .contains("there is no entry 999999");
    assertThat(problem("/api/v1/ledger/1/proof?size=999999", HttpStatus.NOT_FOUND))
        .contains("in a ledger of 999999");
    assertThat(problem("/api/v1/ledger/consistency?from=0", HttpStatus.NOT_FOUND))
        .contains("from must be at least 1");
    assertThat(problem("/api/v1/ledger/consistency", HttpStatus.BAD_REQUEST)).contains("from");
    assertThat(problem("/api/v1/ledger/x/proof", HttpStatus.BAD_REQUEST)).contains("seq");
  }

  @Test
  void anExportVerifiesAgainstTheFileOfPublishedHeadsAndHoldsNoDigestOfAText() throws IOException {
    String id = submit();
    reviewOf(id);
    HeadsFile heads = new HeadsFile(directory.resolve("ledger").resolve("heads.jsonl"));
    await().atMost(SOON).until(() -> actions().contains("review.read"));
    long size = head().size();
    await().atMost(SOON).until(() -> newest(heads) >= size);
    JsonNode entries = get(supervisor, "/api/v1/ledger?limit=1000");
    Path export = directory.resolve("export.json");
    Files.writeString(export, entries + Json.MAPPER.writeValueAsString(head()));

    StringWriter out = new StringWriter();
    int status =
        new CommandLine(new LedgerCommand())
            .setOut(new PrintWriter(out))
            .execute("verify", "--export", export.toString(), "--heads", heads.path().toString());

    assertThat(status).as(out.toString()).isZero();
    assertThat(out.toString()).contains("as published", "signed with key " + head().keyId());
    assertThat(entries.toString())
        .doesNotContain(Sha256.of(TEXT).hex())
        .contains("\"action\":\"review.read\"", "therapist:therapist");
  }

  private static long newest(HeadsFile heads) throws IOException {
    return Files.exists(heads.path())
        ? heads.read().heads().stream().mapToLong(SignedHead::size).max().orElse(0)
        : 0;
  }

  @Test
  void whileNothingCanBeRecordedNothingIsSentAndAfterwardsAllOfItIs() throws Exception {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      register(receiver);
      String answered = submit();
      String etag = reviewOf(answered);
      LedgerOutage.begin();

      approve(answered, etag, "That is good to read. Try the second one, when it suits you.");
      String waiting = submit();
      await().atMost(SOON).until(() -> LedgerOutage.refused() >= 8);

      assertThat(receiver.received()).isEmpty();
      assertThat(get(platform, "/api/v1/deliveries").get("items")).isEmpty();
      assertThat(state(answered)).isEqualTo("IN_REVIEW");
      assertThat(state(waiting)).isEqualTo("RECEIVED");
      assertThat(
              attune
                  .anybody()
                  .get()
                  .uri("/actuator/health")
                  .exchange()
                  .expectStatus()
                  .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                  .expectBody(String.class)
                  .returnResult()
                  .getResponseBody())
          .contains("DOWN");

      LedgerOutage.end();
      await().atMost(SOON).until(() -> state(answered).equals("REPLIED"));
      await().atMost(SOON).until(() -> state(waiting).equals("IN_REVIEW"));
      await().atMost(SOON).until(() -> receiver.received().size() == 1);
      await().atMost(SOON).until(() -> actions().contains("delivery.sent"));
      List<String> actions = actions();
      assertThat(actions.indexOf("review.approved"))
          .isLessThan(actions.indexOf("delivery.sent"))
          .isNotNegative();
      attune.anybody().get().uri("/actuator/health").exchange().expectStatus().isOk();
    }
  }

  private static void register(WebhookReceiver receiver) {
    JsonNode webhook =
        platform
            .post()
            .uri("/api/v1/webhooks")
            .bodyValue(Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved")))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    receiver.secret(Objects.requireNonNull(webhook).get("secret").asString());
  }

  private static String submit() {
    String external = UUID.randomUUID().toString();
    Map<String, String> message =
        Map.of(
            "externalId",
            external,
            "conversationId",
            "c-" + external,
            "patientId",
            "p-" + external,
            "text",
            TEXT,
            "sentAt",
            "2026-03-02T08:00:00Z");
    JsonNode receipt =
        platform
            .post()
            .uri("/api/v1/messages")
            .bodyValue(message)
            .exchange()
            .expectStatus()
            .isAccepted()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(receipt).get("id").asString();
  }

  private static String review(String messageId) {
    return "/api/v1/reviews/" + messageId.replaceFirst("^msg_", "rev_");
  }

  /** The review's entity tag, once the therapist can read it. */
  private static String reviewOf(String messageId) {
    await().atMost(SOON).until(() -> state(messageId).equals("IN_REVIEW"));
    return Objects.requireNonNull(
        therapist
            .get()
            .uri(review(messageId))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseHeaders()
            .getETag());
  }

  private static void approve(String messageId, String etag, String text) {
    therapist
        .post()
        .uri(review(messageId) + "/approve")
        .header(HttpHeaders.IF_MATCH, etag)
        .bodyValue(Map.of("text", text))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private static String state(String messageId) {
    return get(platform, "/api/v1/messages/" + messageId).get("state").asString();
  }

  private static List<String> actions() {
    return get(supervisor, "/api/v1/ledger?limit=1000")
        .get("items")
        .valueStream()
        .map(entry -> entry.at("/event/action").asString())
        .toList();
  }

  private static SignedHead head() {
    return read("/api/v1/ledger/head", SignedHead.class);
  }

  private static <T> T read(String uri, Class<T> type) {
    return Json.MAPPER.treeToValue(get(supervisor, uri), type);
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

  private static String problem(String uri, HttpStatus status) {
    return String.valueOf(
        supervisor
            .get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
