package org.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.Clinic.BASE;
import static org.attune.supervision.Clinic.ORDINARY;
import static org.attune.supervision.Clinic.SOON;
import static org.attune.supervision.Clinic.body;
import static org.attune.supervision.Clinic.get;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.supervision.Clinic.Reviewed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Figures, samples and findings, as a supervisor sees them. */
class SupervisionIT {
  @TempDir static Path directory = Path.of("");
  private static Clinic clinic;

  @BeforeAll
  static void start() throws IOException {
    clinic = new Clinic(directory);
  }

  @AfterAll
  static void stop() {
    clinic.close();
  }

  @Test
  void aDecisionIsCountedWithItsDraftEditsAndReadingTimeAsSoonAsItIsOnRecord() {
    Reviewed review = clinic.reviewOf(clinic.submit(ORDINARY));
    String draft = review.body().at("/suggestions/drafts/0/id").asString();
    String text = review.body().at("/suggestions/drafts/0/text").asString();
    JsonNode before = clinic.figures();

    clinic.post(review, "approve", Map.of("text", text + " ✓", "basedOn", draft), HttpStatus.OK);

    await()
        .atMost(SOON)
        .until(() -> number(clinic.figures(), "decided") > number(before, "decided"));
    JsonNode after = clinic.figures();
    assertThat(number(after, "offered")).isEqualTo(number(before, "offered") + 1);
    assertThat(after.at("/used/count").asLong()).isEqualTo(before.at("/used/count").asLong() + 1);
    assertThat(after.at("/readingSeconds/n").asLong())
        .isEqualTo(before.at("/readingSeconds/n").asLong() + 1);
    assertThat(after.at("/tooFast/count").asLong()).isPositive();
    assertThat(clinic.report().at("/behaviours/0/used/of").asLong()).isPositive();
    assertThat(clinic.report().toString()).doesNotContain("thought record").doesNotContain("✓");
  }

  @Test
  void theReasonInFreeWordsStaysOutOfTheReport() {
    Reviewed review = clinic.reviewOf(clinic.submit(ORDINARY));
    clinic.post(review, "decline", Map.of("reason", "we talked about his brother"), HttpStatus.OK);

    await().atMost(SOON).until(() -> clinic.figures().at("/declines/OTHER").asLong() > 0);
    assertThat(csv("/report?format=csv")).contains("decline,OTHER").doesNotContain("brother");
  }

  @Test
  void theSameSeedGivesTheSameSampleAndSaysWhy() {
    clinic.decide();
    await().atMost(SOON).until(() -> clinic.figures().get("decided").asLong() > 0);
    String to = java.time.Instant.now().toString();

    JsonNode first = get(clinic.supervisor, BASE + "/sample?size=3&seed=march&to=" + to);
    JsonNode again = get(clinic.supervisor, BASE + "/sample?size=3&seed=march&to=" + to);

    assertThat(first).isEqualTo(again);
    assertThat(first.get("items")).isNotEmpty();
    assertThat(first.at("/items/0/reviewId").asString()).startsWith("rev_");
    assertThat(first.at("/items/0/why").isArray()).isTrue();
    assertThat(first.at("/items/0/weight").asDouble()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aSampleSaysHowLongItWasReadAndComesAsATableWithoutAWord() {
    String review = clinic.decide();
    await().atMost(SOON).until(() -> counted(review));

    JsonNode items = get(clinic.supervisor, BASE + "/sample?size=50").get("items");
    String table = csv("/sample?size=50&format=csv");

    assertThat(items)
        .allSatisfy(item -> assertThat(item.get("floorSeconds").asDouble()).isPositive());
    assertThat(items)
        .anySatisfy(item -> assertThat(item.get("readingSeconds").isNumber()).isTrue());
    assertThat(table.lines()).hasSize(1 + items.size());
    assertThat(table).startsWith("reviewId,therapist,").contains(review).doesNotContain("Tuesday");
  }

  @Test
  void theReportComesByTheWeek() {
    String review = clinic.decide();
    await().atMost(SOON).until(() -> counted(review));

    JsonNode weeks = get(clinic.supervisor, BASE + "/report?by=week").get("weeks");

    assertThat(weeks.size()).isBetween(4, 6);
    assertThat(weeks.get(weeks.size() - 1).at("/figures/decided").asLong()).isPositive();
    assertThat(csv("/report?by=week&format=csv")).startsWith("week,part,");
  }

  @Test
  void aFindingIsKeptOnceRecordedAndCounted() {
    String review = clinic.decide();
    Map<String, Object> finding =
        Map.of(
            "reviewId",
            review,
            "items",
            Map.of("PRAISES_EFFORT", "PRESENT"),
            "codes",
            List.of("INADEQUATE_DETAIL"),
            "note",
            "too short for Sam");
    await().atMost(SOON).until(() -> counted(review));

    JsonNode kept = find(finding, HttpStatus.CREATED);
    assertThat(find(finding, HttpStatus.OK)).isEqualTo(kept);
    Map<String, Object> other = new HashMap<>(finding);
    other.put("codes", List.of());
    assertThat(find(other, HttpStatus.CONFLICT).get("code").asString()).isEqualTo("ALREADY_CODED");

    assertThat(get(clinic.supervisor, BASE + "/findings?reviewId=" + review).get("items"))
        .hasSize(1);
    JsonNode coding = clinic.report().at("/therapists/0/coding");
    assertThat(coding.at("/items/PRAISES_EFFORT/PRESENT").asLong()).isEqualTo(1);
    assertThat(coding.at("/codes/INADEQUATE_DETAIL/seen/count").asLong()).isEqualTo(1);
    String ledger = get(clinic.supervisor, "/api/v1/ledger?limit=1000").toString();
    assertThat(ledger).contains("supervision.finding").doesNotContain("too short for Sam");
  }

  @ParameterizedTest
  @CsvSource({
    "report?from=yesterday, from",
    "report?to=2026-13-01, to",
    "report?from=2026-03-02&to=2026-03-01, from",
    "report?from=2020-01-01&to=2026-03-01, from",
    "report?format=pdf, format",
    "report?by=month, by",
    "sample?format=pdf, format",
    "sample?size=0, size",
    "sample?size=51, size",
    "sample?size=many, size",
    "sample?seed=%20, seed",
    "findings?from=x, from"
  })
  void aBadQuestionIsToldByItsField(String question, String field) {
    EntityExchangeResult<JsonNode> answer =
        clinic
            .supervisor
            .get()
            .uri(java.net.URI.create(clinic.attune.url() + BASE + "/" + question))
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType("application/problem+json")
            .expectBody(JsonNode.class)
            .returnResult();

    assertThat(body(answer).get("field").asString()).isEqualTo(field);
  }

  @Test
  void aBadFindingIsToldByItsFieldAndNeverQuoted() {
    assertThat(fault(Map.of())).isEqualTo("reviewId");
    assertThat(fault(Map.of("reviewId", "rev_x"))).isEqualTo("items");
    assertThat(fault(Map.of("reviewId", "rev_x", "items", Map.of("CHARM", "PRESENT"))))
        .isEqualTo("items");
    assertThat(fault(Map.of("reviewId", "rev_x", "items", Map.of("PRAISES_EFFORT", "A LOT"))))
        .isEqualTo("items.PRAISES_EFFORT");
    assertThat(fault(Map.of("reviewId", "rev_x", "codes", List.of("RUDE")))).isEqualTo("codes");
    assertThat(fault(Map.of("reviewId", "rev_x", "codes", List.of(), "note", "n".repeat(4_001))))
        .isEqualTo("note");
    Map<String, Object> unknown = Map.of("reviewId", "rev_x", "codes", List.of());
    assertThat(find(unknown, HttpStatus.NOT_FOUND).get("code").asString()).isEqualTo("NOT_FOUND");
  }

  @Test
  void onlySupervisorsSupervise() {
    for (String path : List.of("/report", "/sample", "/findings", "/codebook")) {
      clinic.therapist.get().uri(BASE + path).exchange().expectStatus().isForbidden();
      clinic.platform.get().uri(BASE + path).exchange().expectStatus().isForbidden();
      clinic.attune.anybody().get().uri(BASE + path).exchange().expectStatus().isUnauthorized();
      clinic.supervisor.get().uri(BASE + path).exchange().expectStatus().isOk();
    }
  }

  private static boolean counted(String review) {
    return get(clinic.supervisor, BASE + "/sample?size=50").toString().contains(review);
  }

  private static long number(JsonNode figures, String name) {
    return figures.path(name).asLong(0);
  }

  private static String csv(String path) {
    return Objects.requireNonNull(
        clinic
            .supervisor
            .get()
            .uri(BASE + path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("text/csv;charset=UTF-8")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private static JsonNode find(Map<String, Object> finding, HttpStatus expected) {
    return body(
        clinic
            .supervisor
            .post()
            .uri(BASE + "/findings")
            .bodyValue(finding)
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody(JsonNode.class)
            .returnResult());
  }

  private static String fault(Map<String, Object> finding) {
    JsonNode problem = find(finding, HttpStatus.BAD_REQUEST);
    assertThat(problem.toString()).doesNotContain("CHARM").doesNotContain("A LOT");
    return problem.get("field").asString();
  }
}
