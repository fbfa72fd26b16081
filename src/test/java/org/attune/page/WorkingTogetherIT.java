package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** More than one person and one message: passing on, second persons, claims, test cases. */
@ExtendWith(InboxExtension.class)
class WorkingTogetherIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ORDINARY =
      "I tried the breathing exercise on Tuesday but I felt so anxious that I stopped after a "
          + "minute. What can I do when that happens?";
  private static final String REPLY = "One minute is a beginning, Kim. What was it like to stop?";

  private final InboxUnderTest inbox;
  private final InboxPage page;

  WorkingTogetherIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @AfterEach
  void close() {
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("supervisorId", null);
    inbox.policy(Map.of("risk", nobody));
    inbox.policy(
        Map.of("twoPersonApproval", "NEVER", "traineeIds", List.of(), "claimLeaseMinutes", 15));
    page.close();
  }

  @Test
  void aMessageIsPassedOnToAColleagueWithAReasonByKeyboardAlone() {
    inbox.colleague("maria");
    String external = inbox.submit("together-1", "Kim", ORDINARY);
    page.openReview(external);
    page.id("editor").fill("Half a thought for Maria.");
    assertThat(page.id("save-state")).hasText("Saved");
    page.press("Escape", "p");
    assertThat(page.id("reassign-to")).isFocused();
    page.view("15-pass-on");

    page.press("m", "Tab", "Tab", "Tab", "Tab");
    page.id("reason").fill("They know this patient");
    page.id("confirm-reason").press("Enter");

    assertThat(page.id("status")).containsText("is passed on");
    assertThat(page.row(external)).hasCount(0);
    await().atMost(SOON).until(() -> inbox.item(external, "PENDING") == null);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aSecondPersonReadsAndConfirmsExactlyTheProposedText() {
    secondForTrainees();
    String external = inbox.submit("together-2", "Kim", ORDINARY);
    propose(external);
    assertThat(page.id("status")).containsText("waits for a second person");

    try (InboxPage supervisor = inbox.supervising()) {
      supervisor.search(external);
      assertThat(supervisor.row(external)).containsText("needs a second person");
      supervisor.openReview(external);
      assertThat(supervisor.id("proposal")).hasText(REPLY);
      assertThat(supervisor.id("editor")).isHidden();
      supervisor.view("16-second-person");
      supervisor.id("confirm-second").click();
      assertThat(supervisor.id("exact-text")).hasText(REPLY);
      supervisor.id("confirm-approve").click();

      await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
      JsonNode item = Objects.requireNonNull(inbox.item(external, "APPROVED"));
      await()
          .atMost(SOON)
          .until(() -> inbox.message(item).at("/reply/text").asString().equals(REPLY));
      assertThat(supervisor.faults()).isEmpty();
    }
  }

  @Test
  void whatASecondPersonSendsBackCanBeChangedAndWhoProposedItSeesThatItWaits() {
    secondForTrainees();
    String external = inbox.submit("together-3", "Kim", ORDINARY);
    propose(external);
    page.openReview(external);
    assertThat(page.id("second")).containsText("Your reply waits for a second person");
    assertThat(page.id("withdraw")).isVisible();

    try (InboxPage supervisor = inbox.supervising()) {
      supervisor.openReview(external);
      supervisor.id("send-back").click();
      assertThat(supervisor.id("second")).isHidden();
    }

    assertThat(page.id("editor")).hasValue(REPLY);
    assertThat(page.id("second")).isHidden();
    assertThat(page.id("approve")).isEnabled();
  }

  @Test
  void whatWasEscalatedIsAnsweredByTheSupervisorOnTheSamePage() {
    String external = inbox.submit("together-4", "Kim", ORDINARY);
    page.openReview(external);
    page.press("s");
    page.id("reason").fill("I need a second opinion");
    page.id("confirm-reason").click();
    await().atMost(SOON).until(() -> inbox.item(external, "ESCALATED") != null);

    try (InboxPage supervisor = inbox.supervising()) {
      supervisor.openReview(external);
      assertThat(supervisor.id("banner-escalated")).containsText("I need a second opinion");
      supervisor.id("editor").fill(REPLY);
      assertThat(supervisor.id("save-state")).hasText("Saved");
      supervisor.id("approve").click();
      supervisor.id("confirm-approve").click();
      await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
      assertThat(supervisor.faults()).isEmpty();
    }
  }

  @Test
  void whoIsOnCallAnswersWhatWasEscalatedToThemByName() {
    String user = inbox.credential("therapist", "user");
    inbox.policy(Map.of("risk", Map.of("supervisorId", user)));
    String external = inbox.submit("together-10", "Kim", ORDINARY);
    page.openReview(external);
    page.press("s");
    page.id("reason").fill("I need a second opinion");
    page.id("confirm-reason").click();
    await().atMost(SOON).until(() -> inbox.item(external, "ESCALATED") != null);
    page.openReview(external);
    page.id("editor").fill(REPLY);
    page.id("approve").click();
    page.id("confirm-approve").click();

    await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aMessageThatIsOpenedAgainWhileItsDecisionIsOnTheWayStaysOpen() {
    inbox.policy(Map.of("risk", Map.of("supervisorId", inbox.credential("therapist", "user"))));
    String external = inbox.submit("together-11", "Kim", ORDINARY);
    page.openReview(external);
    List<Route> held = new ArrayList<>();
    page.page().route("**/escalate", held::add);
    page.press("s");
    page.id("reason").fill("I need a second opinion");
    page.id("confirm-reason").click();
    page.page().waitForCondition(() -> !held.isEmpty());

    page.row(external).click();
    held.forEach(Route::resume);

    assertThat(page.id("status")).containsText("is escalated");
    assertThat(page.row(external)).containsText("Escalated");
    page.page().waitForTimeout(500); // the page would have gone on by now
    assertThat(page.id("message-text")).isVisible();
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aClaimThatRanOutIsSaidPlainlyAndNothingTypedIsLost() {
    inbox.policy(Map.of("claimLeaseMinutes", 1));
    page.page().clock().install();
    String external = inbox.submit("together-5", "Kim", ORDINARY);
    page.openReview(external);
    page.id("editor").fill("Typed before the phone rang.");
    page.page().clock().runFor(5_000);
    assertThat(page.id("save-state")).hasText("Saved");

    page.page().clock().runFor(180_000);

    assertThat(page.id("banner-lapsed")).containsText("Nothing you typed is lost");
    assertThat(page.id("editor")).hasValue("Typed before the phone rang.");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aClaimIsRenewedWhileItsHolderIsAtWorkAndOnlyThen() {
    inbox.policy(Map.of("claimLeaseMinutes", 1));
    page.page().clock().install();
    String external = inbox.submit("together-6", "Kim", ORDINARY);
    page.openReview(external);
    page.id("claim").click();
    assertThat(page.id("release")).isVisible();
    String first = claimedUntil(external);

    page.page().clock().runFor(25_000);
    page.press("Shift");
    page.page().clock().runFor(10_000);

    await().atMost(SOON).until(() -> !claimedUntil(external).equals(first));
    assertThat(page.id("banner-lapsed")).hasCount(0);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whoWorksOnAMessageIsNamedToWhoeverOpensItToo() {
    inbox.policy(Map.of("claimLeaseMinutes", 15));
    String external = inbox.submit("together-7", "Kim", ORDINARY);
    page.openReview(external);
    page.id("claim").click();
    assertThat(page.id("release")).isVisible();

    try (InboxPage supervisor = inbox.supervising()) {
      supervisor.id("queue-filter").selectOption("CLAIMED");
      supervisor.openReview(external);
      assertThat(supervisor.id("banner-collision"))
          .containsText("therapist is working on this message");
      assertThat(supervisor.id("editor")).isHidden();
      assertThat(supervisor.id("reassign")).isVisible();
      supervisor.view("17-collision");
    }
  }

  private void secondForTrainees() {
    inbox.policy(
        Map.of(
            "twoPersonApproval",
            "TRAINEES",
            "traineeIds",
            List.of(inbox.credential("therapist", "user"))));
  }

  private void propose(String external) {
    page.openReview(external);
    page.id("editor").fill(REPLY);
    page.id("approve").click();
    page.id("confirm-approve").click();
    await()
        .atMost(SOON)
        .until(() -> {
          JsonNode item = inbox.item(external, "CLAIMED");
          return item != null && item.get("awaitingSecond").asBoolean();
        });
  }

  private String claimedUntil(String external) {
    JsonNode item = inbox.item(external, "CLAIMED");
    return item == null ? "" : item.get("claimedUntil").asString();
  }
}
