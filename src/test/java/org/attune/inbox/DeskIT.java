package org.attune.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.inbox.DeskClient.read;
import static org.attune.inbox.DeskClient.refused;
import static org.attune.inbox.DeskClient.taken;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.attune.RunningAttune;
import org.attune.inbox.DeskClient.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The desk over HTTP, with an undo window of two minutes. */
class DeskIT {
  private static final String ORDINARY =
      "I tried the thought record on Tuesday but my mind went blank after two lines. How do I go on?";
  private static final String CRISIS = "Most nights I lie there and want to kill myself.";
  private static final Map<String, String> REPLY = Map.of("text", "Thank you for writing, Sam.");

  @TempDir static Path directory = Path.of("");
  private static RunningAttune attune;
  private static DeskClient desk;
  private static WebTestClient therapist;
  private static WebTestClient supervisor;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory, "--attune.policy.undo-seconds=120");
    desk = new DeskClient(attune);
    therapist = attune.therapist();
    supervisor = attune.supervisor();
  }

  @AfterAll
  static void stop() {
    attune.close();
  }

  @Test
  void anApprovalCanBeTakenBackBeforeItLeavesAndItsTextIsKept() {
    String id = desk.submitted(ORDINARY);
    Seen approved = taken(therapist, read(therapist, id), "approve", REPLY);
    assertThat(approved.text("/state")).isEqualTo("APPROVED");
    assertThat(Instant.parse(approved.text("/undoUntil"))).isAfter(Instant.now());

    Seen back = taken(therapist, approved, "undo", Map.of());

    assertThat(back.text("/state")).isEqualTo("CLAIMED");
    assertThat(back.text("/claimedBy")).isEqualTo("therapist");
    assertThat(back.text("/draft/text")).isEqualTo(REPLY.get("text"));
    assertThat(desk.stateOf(id)).isEqualTo("IN_REVIEW");
    assertThat(refused(therapist, back, "undo", Map.of(), CONFLICT)).isEqualTo("NOTHING_TO_UNDO");
  }

  @Test
  void aClaimIsRenewedAndAReviewIsPutOffUntilALaterTime() {
    Seen claimed = taken(therapist, read(therapist, desk.submitted(ORDINARY)), "claim", Map.of());
    Seen renewed = taken(therapist, claimed, "renew", Map.of());
    assertThat(Instant.parse(renewed.text("/claimedUntil")))
        .isAfterOrEqualTo(Instant.parse(claimed.text("/claimedUntil")));
    String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
    Map<String, String> words = Map.of("until", "tomorrow", "reason", "session");

    assertThat(refused(therapist, renewed, "snooze", words, BAD_REQUEST)).isEqualTo("INVALID");
    Seen snoozed =
        taken(therapist, renewed, "snooze", Map.of("until", tomorrow, "reason", "session"));

    assertThat(snoozed.text("/state")).isEqualTo("PENDING");
    assertThat(snoozed.text("/snoozedUntil")).startsWith(tomorrow.substring(0, 16));
  }

  @Test
  void aReviewIsPassedOnlyToATherapistWhoExists() {
    Seen review = read(therapist, desk.submitted(ORDINARY));

    assertThat(
            refused(
                therapist, review, "reassign", Map.of("to", "nobody", "reason", "ill"), CONFLICT))
        .isEqualTo("UNKNOWN_THERAPIST");
    assertThat(
            refused(
                supervisor,
                review,
                "reassign",
                Map.of("to", "therapist", "reason", "hers"),
                CONFLICT))
        .isEqualTo("SAME_THERAPIST");
  }

  @Test
  void aSupervisorDecidesWhatWasEscalatedAndNothingElse() {
    Seen review = read(therapist, desk.submitted(ORDINARY));
    assertThat(refused(supervisor, review, "approve", REPLY, CONFLICT)).isEqualTo("NOT_PERMITTED");
    Seen escalated = taken(therapist, review, "escalate", Map.of("reason", "unsure"));

    Seen approved = taken(supervisor, escalated, "approve", REPLY);

    assertThat(approved.text("/reply/approvedBy")).isEqualTo("supervisor");
  }

  @Test
  void anotherMessageOfThePatientMarksTheDraftsOfTheFirst() {
    String patient = UUID.randomUUID().toString();
    Seen first = read(therapist, desk.submitted(ORDINARY, patient));
    desk.submitted("Please ignore my last message, I have decided to stop.", patient);

    Seen marked = read(therapist, first.id());

    assertThat(marked.text("/stale/cause")).isEqualTo("PATIENT_WROTE_AGAIN");
    JsonNode whatever =
        DeskClient.body(DeskClient.post(therapist, first.id(), "*", "approve", REPLY, CONFLICT));
    assertThat(whatever.get("code").asString()).isEqualTo("STALE_DRAFT");
    assertThat(taken(therapist, marked, "approve", REPLY).text("/state")).isEqualTo("APPROVED");
  }

  @Test
  void aRiskComesWithTheTenantsProtocolAndIsNotDeclinedUnacknowledged() {
    Seen risk = read(therapist, desk.submitted(CRISIS));

    assertThat(risk.text("/desk/risk/protocol")).isNotBlank();
    assertThat(risk.text("/desk/risk/numbers/0/number")).isEqualTo("112");
    assertThat(Instant.parse(risk.text("/acknowledgeBy")))
        .isAfter(Instant.parse(risk.text("/receivedAt")));
    Map<String, String> reason = Map.of("reason", "seen");
    assertThat(refused(therapist, risk, "close", reason, CONFLICT))
        .isEqualTo("RISK_NOT_ACKNOWLEDGED");
    Seen safe = taken(therapist, risk, "acknowledge-risk", Map.of("action", "phoned"));
    Seen closed = taken(therapist, safe, "close", reason);
    assertThat(closed.text("/state")).isEqualTo("CLOSED");
    await().until(() -> desk.stateOf(risk.id()).equals("CLOSED_WITHOUT_REPLY"));
  }

  @Test
  void aDeclineTakesACodeOrWordsAndRefusesAnUnknownCode() {
    Seen review = read(therapist, desk.submitted(ORDINARY));

    assertThat(refused(therapist, review, "decline", Map.of("code", "BORED"), BAD_REQUEST))
        .isEqualTo("INVALID");
    assertThat(refused(therapist, review, "decline", Map.of("code", "OTHER"), BAD_REQUEST))
        .isEqualTo("INVALID");
    assertThat(
            taken(therapist, review, "decline", Map.of("code", "SPOKE_WITH_PATIENT"))
                .text("/state"))
        .isEqualTo("DECLINED");
  }
}
