package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking back, putting off, and what happens when the patient writes on meanwhile. */
@ExtendWith(InboxExtension.class)
class ChangingMindsIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PLAIN =
      "The walk along the river did me good on Sunday. On Monday it rained, so I read a little.";

  private final InboxUnderTest inbox;
  private final InboxPage page;

  ChangingMindsIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @AfterEach
  void close() {
    undoSeconds(0);
    page.close();
  }

  @Test
  void anApprovalCanBeTakenBackWhileItHasNotLeft() {
    undoSeconds(60);
    String external = inbox.submit("mind-1", "Lea", PLAIN);
    page.openReview(external);
    page.id("editor").fill("Sunday by the river sounds good, Lea. What made it possible?");
    page.id("approve").click();
    page.id("confirm-approve").click();
    assertThat(page.page().locator(".undo")).containsText(Pattern.compile("It leaves in \\d+ s"));

    page.id("undo").click();

    assertThat(page.id("status")).containsText("taken back");
    assertThat(page.id("editor")).hasValue(Pattern.compile("^Sunday by the river"));
    await().atMost(SOON).until(() -> inbox.item(external, "CLAIMED") != null);
    assertThat(
            inbox
                .message(Objects.requireNonNull(inbox.item(external, "CLAIMED")))
                .get("state")
                .asString())
        .isEqualTo("IN_REVIEW");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void anApprovalTakenBackWhileThePageIsStillGoingOnStaysOpen() {
    undoSeconds(60);
    inbox.submit("mind-7", "Mira", PLAIN);
    String external = inbox.submit("mind-8", "Lea", PLAIN);
    page.openReview(external);
    page.showAll();
    page.id("editor").fill("A walk by the river, Lea. What made it possible?");
    assertThat(page.id("save-state")).hasText("Saved");
    List<Route> held = new ArrayList<>();
    page.page().route("**/api/v1/reviews?*", held::add);
    page.id("approve").click();
    page.id("confirm-approve").click();
    page.id("undo").click();
    assertThat(page.id("status")).containsText("taken back");

    page.page().unroute("**/api/v1/reviews?*");
    page.page().waitForResponse("**/api/v1/reviews?*", () -> held.forEach(Route::resume));
    // What must not come is given time to come
    page.page().waitForTimeout(500);

    assertThat(page.id("status")).containsText("taken back");
    assertThat(page.id("editor")).hasValue(Pattern.compile("^A walk by the river"));
    String review = Objects.requireNonNull(inbox.item(external, "CLAIMED")).get("id").asString();
    assertThat(page.page()).hasURL(Pattern.compile(".*/review/" + review));
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aMessageCanBePutOff() {
    page.openReview(inbox.submit("mind-2", "Lea", PLAIN));

    page.press("l");
    page.id("reason").fill("I want to ask the supervisor first");
    page.id("confirm-reason").click();

    assertThat(page.id("status")).containsText("is put off");
    page.openReview("mind-2");
    assertThat(page.id("banner-snoozed")).containsText("Put off until");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whenThePatientWritesAgainTheOpenReviewSaysSoAndShowsIt() {
    inbox.submit("mind-3", "c-mind-3", "Lea", PLAIN, "2026-03-02T08:00:00Z");
    page.openReview("mind-3");
    page.id("editor").fill("Half a reply.");
    assertThat(page.id("save-state")).hasText("Saved");

    inbox.submit(
        "mind-4", "c-mind-3", "Lea", "And now it rains, so no walk today.", "2026-03-02T09:00:00Z");

    assertThat(page.id("banner-stale")).containsText("Lea has written again since");
    assertThat(page.id("since")).containsText("And now it rains");
    assertThat(page.id("editor")).hasValue("Half a reply.");
  }

  @Test
  void whatTheThreadHasToSayStandsQuietlyBesideIt() {
    inbox.submit(
        "mind-5",
        "c-mind-5",
        "Lea",
        "Could you tell me whether I should do the worry diary in the morning or in the evening?",
        "2026-03-01T08:00:00Z");
    inbox.submit("mind-6", "c-mind-5", "Lea", PLAIN, "2026-03-02T08:00:00Z");
    page.search("mind-5");
    page.row("mind-6").click();

    assertThat(page.id("thread-facts")).containsText("Asked earlier, without an answer so far:");
    assertThat(page.id("thread-facts").locator("q").first()).containsText("in the evening?");
    page.view("19-thread-facts");
    page.search("mind-5");
    page.row("mind-5").click();
    assertThat(page.id("message-text")).containsText("worry diary");
    assertThat(page.id("thread-facts")).hasCount(0);
    assertThat(page.faults()).isEmpty();
  }

  private void undoSeconds(int seconds) {
    inbox.policy(Map.of("undoSeconds", seconds));
  }
}
