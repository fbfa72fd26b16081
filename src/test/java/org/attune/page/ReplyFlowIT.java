package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a patient's message to the reply they get. */
@ExtendWith(InboxExtension.class)
class ReplyFlowIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ORDINARY =
      "I tried the breathing exercise on Tuesday but I felt so anxious that I stopped after a "
          + "minute. What can I do when that happens?";

  private final InboxUnderTest inbox;
  private InboxPage page;

  ReplyFlowIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @BeforeEach
  void nothingIsWrongYet() {
    assertThat(page.faults()).isEmpty();
  }

  @BeforeEach
  void readersAreFast() {
    inbox.revealDelay(1);
  }

  @AfterEach
  void close() {
    inbox.revealDelay(null);
    page.close();
  }

  @Test
  void aTherapistReadsEditsAndApprovesAndExactlyThatTextReachesThePlatform() {
    String external = inbox.submit("reply-1", "Sam", ORDINARY);
    page.openReview(external);
    assertThat(page.id("message-text")).containsText("I tried the breathing exercise on Tuesday");
    assertThat(page.id("evidence").first()).isVisible();

    page.showDrafts();
    page.id("use-draft").first().click();
    String edited = page.id("editor").inputValue() + "\n\nWarmly,  Ana ✓";
    page.id("editor").fill(edited);
    page.id("approve").click();
    assertThat(page.id("exact-text")).containsText("Warmly,  Ana ✓");
    page.id("confirm-approve").click();

    assertThat(page.id("status")).containsText("Your reply to Sam is approved.");
    assertThat(reply(external)).isEqualTo(edited);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aMessageThatGotNoAnswerOrOnlyTroubleIsAskedForOnceMoreByItself() {
    for (int failing = 0; failing < 2; failing++) {
      boolean silent = failing == 0;
      String external = inbox.submit("reply-again-" + failing, "Sam", ORDINARY);
      page.page()
          .route(
              Pattern.compile("/api/v1/reviews/[^?]"),
              route -> {
                if (silent) {
                  route.abort();
                } else {
                  route.fulfill(new Route.FulfillOptions().setStatus(503));
                }
              },
              new Page.RouteOptions().setTimes(1));

      page.openReview(external);

      assertThat(page.id("message-text")).containsText("I tried the breathing exercise on Tuesday");
    }
  }

  @Test
  void draftsWaitUntilTheMessageWasOnScreenLongEnoughToBeRead() {
    inbox.revealDelay(null);
    page.openReview(inbox.submit("reply-2", "Sam", ORDINARY));

    assertThat(page.id("show-drafts")).hasAttribute("aria-disabled", "true");
    assertThat(page.id("show-drafts")).hasText(Pattern.compile("drafts? in \\d+ s"));
    page.press("d", "1");
    assertThat(page.id("draft").first()).isHidden();
    page.id("editor").fill("My own words, while I wait.");

    assertThat(page.id("show-drafts")).hasText(Pattern.compile("Show \\d drafts?"));
    page.press("Escape", "d");
    assertThat(page.id("draft").first()).isVisible();
    assertThat(page.id("editor")).hasValue("My own words, while I wait.");
  }

  @Test
  void theMainFlowTakesAtMostEightKeysFromTheQueueToTheApprovedReply() {
    String external = inbox.submit("reply-3", "Sam", ORDINARY);
    page.search(external);
    assertThat(page.row(external)).isVisible();
    page.id("queue-search").press("Enter");
    assertThat(page.row(external)).isFocused();

    page.press("Enter");
    assertThat(page.id("show-drafts")).hasText(Pattern.compile("Show \\d drafts?"));
    page.press("1", "1", "a");
    assertThat(page.id("exact-text")).isVisible();
    page.press("Tab", "Enter");

    await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void theServerChecksTheTextWhileItIsBeingWritten() {
    page.openReview(inbox.submit("reply-4", "Sam", ORDINARY));

    page.id("editor").fill("You must practise every day, and you will get better, I promise.");

    assertThat(page.id("checks-summary")).containsText("not to be sent");
    assertThat(page.id("checks-found")).containsText("Prognosis promise");
    page.id("editor").fill("");
    assertThat(page.id("checks-summary")).hasText("Checks run while you write.");
    assertThat(page.id("checks-found")).isEmpty();
  }

  @Test
  void anEditedDraftCanBeComparedWithWhatAttuneWrote() {
    page.openReview(inbox.submit("reply-5", "Sam", ORDINARY));
    page.showDrafts();
    page.id("use-draft").first().click();
    assertThat(page.id("compare")).isHidden();

    page.id("editor").fill(page.id("editor").inputValue().replaceFirst("^Hi", "Hello"));
    page.id("compare").click();

    assertThat(page.id("changes").locator("del").first()).containsText("Hi");
    assertThat(page.id("changes").locator("ins").first()).containsText("Hello");
  }

  @Test
  void aMessageCanBeDeclinedWithAReasonByKeyboardAlone() {
    String external =
        inbox.submit("reply-6", "Sam", "Just to say the new diary sheet arrived, I have it here.");
    page.openReview(external);

    page.press("x");
    page.id("reason-code").selectOption("SPOKE_WITH_PATIENT");
    page.id("reason").fill("We speak on the phone this afternoon.");
    page.id("confirm-reason").press("Enter");

    await().atMost(SOON).until(() -> inbox.item(external, "DECLINED") != null);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whatIsTypedIsKeptOnTheServerAndNothingOfItInTheBrowser() {
    String external = inbox.submit("reply-7", "Sam", ORDINARY);
    page.openReview(external);
    page.id("editor").fill("Half a thought about your breathing");
    assertThat(page.id("save-state")).hasText("Saved");

    Object kept = page.page().evaluate("() => localStorage.length + sessionStorage.length");
    assertThat(kept).isEqualTo(0);
    assertThat(page.page().context().cookies()).isEmpty();
    assertThat(page.page().url()).doesNotContain("breathing");

    try (InboxPage elsewhere = inbox.signedIn()) {
      elsewhere.openReview(external);
      assertThat(elsewhere.id("editor")).hasValue("Half a thought about your breathing");
    }
  }

  private String reply(String external) {
    await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
    JsonNode item = Objects.requireNonNull(inbox.item(external, "APPROVED"));
    await().atMost(SOON).until(() -> inbox.message(item).get("state").asString().equals("REPLIED"));
    return inbox.message(item).at("/reply/text").asString();
  }
}
