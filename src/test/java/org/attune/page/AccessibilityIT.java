package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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
    try (InboxPage page = unsigned()) {
      view(page, "01-sign-in");
      signIn(page);
      page.search("nobody of that name");
      assertThat(page.page().locator(".queue-list")).isHidden();
      view(page, "02-queue-empty");
      page.search("");
      conversation();
      String external = inbox.submit("axe-1", "c-axe-1", "Jo", MIXED, "2026-03-02T08:00:00Z");
      page.openReview(external);
      page.showAll();
      view(page, "03-message-before-drafts");
      page.showDrafts();
      view(page, "04-drafts");
      page.id("use-draft").first().click();
      page.id("editor").fill(page.id("editor").inputValue().replaceFirst("Jo", "dear Jo"));
      page.id("compare").click();
      assertThat(page.id("checks-summary")).hasText(Pattern.compile("passed|look|sent"));
      view(page, "05-editing");
      page.page()
          .locator("mark.evidence:not([data-margin]), mark.evidence[data-margin='']")
          .first()
          .hover();
      view(page, "06-cue-explained");
      page.id("approve").click();
      view(page, "07-approve");
      page.press("Escape");
      page.id("decline").click();
      view(page, "08-decline");
      page.press("Escape");
      page.id("snooze").click();
      view(page, "09-later");
      page.press("Escape");
      page.id("keys").click();
      view(page, "10-keys");
      page.press("Escape");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aRiskMessageBeforeAndAfterSomebodyTookCareOfIt() {
    try (InboxPage page = unsigned()) {
      signIn(page);
      page.openReview(inbox.submit("axe-2", "Mira", CRISIS));
      page.showAll();
      view(page, "11-risk");
      page.id("ack-action").selectOption("CONTACTED_PATIENT");
      page.id("ack-note").fill("Spoke with her at 10:20; safety plan gone through together.");
      page.id("ack-submit").click();
      assertThat(page.page().locator(".acknowledged")).isVisible();
      view(page, "12-risk-acknowledged");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void onAPhoneAndInGermanEverythingIsThereAndNothingOverflows() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setLocale("de-DE")
            .setReducedMotion(ReducedMotion.REDUCE);
    try (InboxPage page = inbox.signedIn(phone)) {
      view(page, "13-queue-320-de");
      page.openReview(inbox.submit("axe-3", "Jo", MIXED));
      assertThat(page.id("show-drafts")).hasText(Pattern.compile("\\d Entw.rfe zeigen"));
      page.showDrafts();
      view(page, "14-review-320-de");
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
    try (InboxPage page = unsigned()) {
      assertThat(page.wordsApart("/app/words/")).isEmpty();
      assertThat(page.wordsApart("/app/words/admin-")).isEmpty();
    }
  }

  private static void view(InboxPage page, String name) {
    for (ColorScheme theme : ColorScheme.values()) {
      if (theme != ColorScheme.NO_PREFERENCE) {
        page.theme(theme);
        assertThat(page.barriers()).as(name + " in " + theme).isEmpty();
      }
    }
    page.screenshots(name);
  }

  /** What was said before the message on the desk. */
  private void conversation() {
    inbox.submit(
        "axe-0", "c-axe-1", "Jo", "I filled in the diary on four days.", "2026-02-23T08:00:00Z");
  }

  private InboxPage unsigned() {
    Page blank =
        inbox
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setLocale("en-GB")
                    .setViewportSize(1366, 768)
                    .setReducedMotion(ReducedMotion.REDUCE));
    InboxPage page = new InboxPage(blank, inbox.attune().url());
    page.open("/");
    page.id("sign-in-user").waitFor();
    return page;
  }

  private void signIn(InboxPage page) {
    page.signIn(
        inbox.attune().credentials().at("/therapist/user").asString(),
        inbox.attune().credentials().at("/therapist/password").asString());
  }
}
