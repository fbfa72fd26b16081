package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view in both themes: no barrier that axe-core knows of, and a picture for the eye. */
@ExtendWith(InboxExtension.class)
class AccessibilityIT {
  private static final String MIXED =
      "I do not see the point of these modules. They are the same for everybody, and nobody seems "
          + "to have read what I wrote. Maybe I should just stop. Or is it me?";
  private static final String CRISIS =
      "Every evening is the same and I think about taking all the pills in the bathroom. I don't "
          + "want to, but the thought does not go away.";

  private final InboxUnderTest inbox;

  AccessibilityIT(InboxUnderTest inbox) {
    this.inbox = inbox;
  }

  @Test
  void theWayFromSigningInToTheApprovedReply() {
    try (InboxPage page = inbox.unsigned("/")) {
      page.view("01-sign-in");
      inbox.signIn(page, "therapist");
      page.search("nobody of that name");
      assertThat(page.page().locator(".queue-list")).isHidden();
      page.view("02-queue-empty");
      page.search("");
      conversation();
      String external = inbox.submit("axe-1", "c-axe-1", "Jo", MIXED, "2026-03-02T08:00:00Z");
      page.openReview(external);
      page.showAll();
      page.view("03-message-before-drafts");
      page.showDrafts();
      page.view("04-drafts");
      page.id("use-draft").first().click();
      page.id("editor").fill(page.id("editor").inputValue().replaceFirst("Jo", "dear Jo"));
      page.id("compare").click();
      assertThat(page.id("checks-summary")).hasText(Pattern.compile("passed|look|sent"));
      page.view("05-editing");
      page.page()
          .locator("mark.evidence:not([data-margin]), mark.evidence[data-margin='']")
          .first()
          .hover();
      page.view("06-cue-explained");
      page.id("approve").click();
      page.view("07-approve");
      page.press("Escape");
      page.id("decline").click();
      page.view("08-decline");
      page.press("Escape");
      page.id("snooze").click();
      page.view("09-later");
      page.press("Escape");
      page.id("keys").click();
      page.view("10-keys");
      page.press("Escape");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aRiskMessageBeforeAndAfterSomebodyTookCareOfIt() {
    try (InboxPage page = inbox.signedIn()) {
      page.openReview(inbox.submit("axe-2", "Mira", CRISIS));
      page.showAll();
      page.view("11-risk");
      page.id("ack-action").selectOption("CONTACTED_PATIENT");
      page.id("ack-note").fill("Spoke with her at 10:20; safety plan gone through together.");
      page.id("ack-submit").click();
      assertThat(page.page().locator(".acknowledged")).isVisible();
      page.view("12-risk-acknowledged");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void onAPhoneAndInGermanEverythingIsThereAndNothingOverflows() {
    try (InboxPage page = inbox.signedIn(InboxUnderTest.phone())) {
      page.view("13-queue-320-de");
      page.openReview(inbox.submit("axe-3", "Jo", MIXED));
      assertThat(page.id("show-drafts")).hasText(Pattern.compile("\\d Entw.rfe zeigen"));
      page.showDrafts();
      page.view("14-review-320-de");
      assertThat((int) page.page().evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      assertThat(page.id("draft").first()).containsText("Diesen Entwurf nehmen");
      page.page().locator(".back").click();
      assertThat(page.row("axe-3")).isFocused();
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void bothLanguagesHaveWordsForTheSameThings() {
    try (InboxPage page = inbox.unsigned("/")) {
      assertThat(page.wordsApart("/app/words/")).isEmpty();
      assertThat(page.wordsApart("/app/words/admin-")).isEmpty();
    }
  }

  /** What was said before the message on the desk. */
  private void conversation() {
    inbox.submit(
        "axe-0", "c-axe-1", "Jo", "I filled in the diary on four days.", "2026-02-23T08:00:00Z");
  }
}
