package org.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.RunningAttune;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A tenant's policy as its supervisor's client sees it. */
class PolicyIT {
  private static final String POLICY = "/api/v1/tenant/policy";

  @TempDir static Path directory = Path.of("");
  private static RunningAttune attune;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory);
    supervisor = attune.supervisor();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @Test
  void aChangeHoldsAtOnceIsVersionedAndRecorded() {
    EntityExchangeResult<JsonNode> before = read();

    EntityExchangeResult<JsonNode> after =
        put(etag(before), Map.of("undoSeconds", 7, "signOff", "Kind regards"), HttpStatus.OK);

    assertThat(etag(after)).isNotEqualTo(etag(before));
    assertThat(body(read()).get("undoSeconds").asInt()).isEqualTo(7);
    assertThat(body(read()).get("signOff").asString()).isEqualTo("Kind regards");
    assertThat(body(read()).at("/risk/protocol")).isEqualTo(body(before).at("/risk/protocol"));
    assertThat(code(put(etag(before), Map.of(), HttpStatus.PRECONDITION_FAILED)))
        .isEqualTo("STALE");
    await().atMost(Duration.ofSeconds(20)).until(() -> ledger().contains("policy.changed"));
    assertThat(ledger()).doesNotContain("Kind regards");
  }

  @Test
  void aFaultIsToldByItsField() {
    String etag = etag(read());

    assertThat(field(put(etag, Map.of("undoSeconds", 1000), HttpStatus.BAD_REQUEST)))
        .isEqualTo("undoSeconds");
    assertThat(field(put(etag, Map.of("undoSecond", 1), HttpStatus.BAD_REQUEST)))
        .isEqualTo("undoSecond");
    Map<String, Object> badZone = Map.of("calendar", Map.of("zone", "Nowhere/Land"));
    assertThat(field(put(etag, badZone, HttpStatus.BAD_REQUEST))).isEqualTo("calendar.zone");
    Map<String, Object> badRule = Map.of("twoPersonApproval", "SOMETIMES");
    assertThat(field(put(etag, badRule, HttpStatus.BAD_REQUEST))).isEqualTo("twoPersonApproval");
    Map<String, Object> badOrigin = Map.of("embedOrigins", List.of("*"));
    assertThat(field(put(etag, badOrigin, HttpStatus.BAD_REQUEST))).isEqualTo("embedOrigins");
    assertThat(field(put(etag, List.of(1), HttpStatus.BAD_REQUEST))).isEqualTo("body");
  }

  @Test
  void onlyASupervisorDecidesAndOnlyAgainstAVersion() {
    attune.therapist().get().uri(POLICY).exchange().expectStatus().isForbidden();
    attune.platform().get().uri(POLICY).exchange().expectStatus().isForbidden();
    supervisor
        .put()
        .uri(POLICY)
        .bodyValue(Map.of("undoSeconds", 1))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
  }

  private static EntityExchangeResult<JsonNode> read() {
    return supervisor
        .get()
        .uri(POLICY)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult();
  }

  private static EntityExchangeResult<JsonNode> put(String etag, Object body, HttpStatus expected) {
    return supervisor
        .put()
        .uri(POLICY)
        .header(HttpHeaders.IF_MATCH, etag)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isEqualTo(expected)
        .expectBody(JsonNode.class)
        .returnResult();
  }

  private static String ledger() {
    return Objects.requireNonNull(
        supervisor
            .get()
            .uri("/api/v1/ledger?limit=1000")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static String etag(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseHeaders().getETag());
  }

  private static String field(EntityExchangeResult<JsonNode> result) {
    return body(result).get("field").asString();
  }

  private static String code(EntityExchangeResult<JsonNode> result) {
    return body(result).get("code").asString();
  }

  private static JsonNode body(EntityExchangeResult<JsonNode> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }
}
