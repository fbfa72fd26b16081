package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view of the console in both themes: no barrier that axe-core knows of, and a picture. */
@ExtendWith(InboxExtension.class)
class ConsoleViewsIT {
  private static final List<String> NAMES = List.of("Nora", "Emil", "Ylva", "Tariq", "Saga");
  private static final List<String> TEXTS =
      List.of(
          "I did the thought record on Monday and Thursday. On Thursday it went better, but I still "
              + "argue with myself about which thought is the right one. Is that normal?",
          "The app logged me out again and my answers from week two are gone. I am a bit fed up with "
              + "it, to be honest, because I had put an hour into them.",
          "I went to the shop on my own for the first time since spring. My heart was racing, but I "
              + "stayed until I had paid. I wanted to tell somebody who would understand.",
          "I do not see the point of these modules. They are the same for everybody. Maybe I should "
              + "just stop. Or is it me?",
          "Sleep is still bad. I lie awake and think about everything I got wrong that day, and then "
              + "I am too tired to do the exercises. What should I do first?");

  private final InboxUnderTest inbox;
  private final SupervisorsDesk desk;

  ConsoleViewsIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.desk = new SupervisorsDesk(inbox);
    desk.withThePast();
  }

  @Test
  void theQueueTheSampleAndOneDecision() {
    inbox.submit(
        "views-risk", "Jonna", "Some nights I think everyone would be better off without me.");
    desk.step(desk.review("views-held", "Pekka", TEXTS.getFirst()), "claim", Map.of());
    for (int n = 0; n < NAMES.size(); n++) {
      desk.approve(
          "views-" + n, NAMES.get(n), TEXTS.get(n), n % 2 == 0 ? "" : " How has it been since?");
    }
    try (InboxPage page = desk.unsigned("queue")) {
      page.view("console-00-sign-in");
      inbox.signIn(page, "supervisor");
      // Whom other tests left at work may stand before Pekka; twelve are shown
      assertThat(page.page().locator(".panel:has([data-testid=held])"))
          .containsText(Pattern.compile("Pekka|and \\d+ more"));
      page.view("console-01-queue");
      List<String> drawn = desk.draw(page, 5);
      page.view("console-02-sample");
      page.page().locator("details.panel summary").click();
      assertThat(page.id("agreement")).containsText("Builds rapport");
      page.view("console-02b-agreement");
      page.page().locator("[data-review=" + drawn.getFirst() + "]").click();
      page.id("BUILDS_RAPPORT-PRESENT").focus();
      page.press("1", "2", "4");
      page.view("console-03-decision");
      page.id("finding-save").click();
      page.view("console-03b-save");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void figuresChangesAndTheLedger() {
    try (InboxPage page = desk.open("figures")) {
      ConsoleFiguresIT.drawn(page, "allcodes");
      page.view("console-04-figures");
      whole(page, "console-04-figures-whole");
      for (String chart : List.of("used", "checks", "behaviours")) {
        page.id("as-table-" + chart).click();
      }
      page.view("console-05-figures-tables");
      page.id("to-alerts").click();
      assertThat(page.id("alert").first()).isVisible();
      page.view("console-06-changes");
      page.id("to-ledger").click();
      assertThat(page.id("ledger-entries")).isVisible();
      page.id("ledger-verify").click();
      assertThat(page.page().locator(".verdict")).isVisible();
      page.view("console-07-ledger");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void onAPhoneAndInGermanEverythingIsThereAndNothingOverflows() {
    desk.approve("views-phone", "Aino", TEXTS.getLast(), "");
    try (InboxPage page = desk.open("queue", InboxUnderTest.phone())) {
      assertThat(page.id("age-bands")).isVisible();
      page.view("console-08-queue-320-de");
      page.page().locator("[data-review=" + desk.draw(page, 2).getFirst() + "]").click();
      assertThat(page.id("coding")).containsText("Ihre Kodierung");
      page.view("console-09-decision-320-de");
      page.id("to-figures").click();
      ConsoleFiguresIT.drawn(page, "used");
      page.view("console-10-figures-320-de");
      assertThat((int) page.page().evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(320);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void bothLanguagesHaveWordsForTheSameThings() {
    try (InboxPage page = desk.unsigned("queue")) {
      assertThat(page.wordsApart("/app/supervise/words/")).isEmpty();
    }
  }

  /** All that lies below the fold too, for the eye. */
  private static void whole(InboxPage page, String name) {
    page.page().setViewportSize(1366, 3_000);
    page.screenshots(name);
    page.page().setViewportSize(1366, 768);
  }
}
