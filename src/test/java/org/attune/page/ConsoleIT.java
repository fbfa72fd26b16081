package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.attune.access.DemoTenant;
import org.attune.approval.ReviewId;
import org.attune.supervision.coding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The supervisor's console: who may come in, the queue, and coding what was decided. */
@ExtendWith(InboxExtension.class)
class ConsoleIT {
  private static final String WORN =
      "I tried the diary on three evenings, but by the third I was so tired that I fell asleep over "
          + "it. Is it all right to write it in the morning instead? I do feel a little lighter.";
  private static final String CRISIS =
      "Every evening is the same and I think about taking all the pills in the bathroom.";

  private final InboxUnderTest inbox;
  private final SupervisorsDesk desk;

  ConsoleIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.desk = new SupervisorsDesk(inbox);
  }

  @Test
  void aTherapistIsToldThatThePageIsForSupervisorsAndGetsNoFigures() {
    try (InboxPage page = desk.unsigned("figures")) {
      inbox.signIn(page, "therapist");

      assertThat(page.id("welcome")).containsText("This page is for supervisors");
      assertThat(page.id("to-figures")).hasCount(0);
      assertThat(page.faults()).isEmpty();
    }
    for (String path : List.of("supervision/report?by=week", "ledger/head")) {
      inbox
          .attune()
          .therapist()
          .get()
          .uri("/api/v1/" + path)
          .exchange()
          .expectStatus()
          .isForbidden();
    }
  }

  @Test
  void theInboxShowsTheWayToSupervisorsAlone() {
    try (InboxPage page = inbox.signedIn()) {
      assertThat(page.id("sign-out")).isVisible();
      assertThat(page.id("to-console")).hasCount(0);
    }
  }

  @Test
  void whoGoesFromPageToPageSignsInOnceAndNothingOfItIsKeptInTheBrowser() {
    try (InboxPage page = inbox.supervising()) {
      page.id("to-console").click();
      assertThat(page.page()).hasURL(Pattern.compile("supervise\\.html$"));
      assertThat(page.id("queue-tiles")).isVisible();
      page.id("to-ledger").click();
      page.id("to-admin").click();
      assertThat(page.id("people")).isVisible();
      page.page().goBack();
      assertThat(page.id("ledger-entries")).isVisible();
      page.id("to-inbox").click();
      assertThat(page.id("queue-search")).isVisible();
      assertThat(page.page()).hasTitle(Pattern.compile("Attune$"));
      assertThat(
              (Integer) page.page().evaluate("() => localStorage.length + sessionStorage.length"))
          .isZero();
      assertThat(page.page().context().cookies()).isEmpty();

      page.page().reload();
      assertThat(page.id("sign-in-user")).isVisible();
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void whatIsNotSavedIsNotLeftForAnotherPageUnaskedAndWhoSignsOutIsOutAtTheServerToo() {
    try (InboxPage page = inbox.administration("supervisor", InboxUnderTest.laptop())) {
      page.id("to-deciding").click();
      page.id("field-maxSnoozeDays").fill("33");
      page.page().onceDialog(Dialog::dismiss);
      page.id("to-console").click();
      assertThat(page.id("field-maxSnoozeDays")).hasValue("33");
      page.id("discard").click();

      page.id("to-inbox").click();
      assertThat(page.id("queue-search")).isVisible();
      Response out =
          page.page().waitForResponse("**/api/v1/session", () -> page.id("sign-out").click());

      assertThat(out.request().method()).isEqualTo("DELETE");
      assertThat(out.status()).isEqualTo(204);
      assertThat(page.id("sign-in-user")).isVisible();
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void theQueueFollowsWhatHappensAndNamesRiskTimersAndHolders() {
    try (InboxPage page = desk.open("queue")) {
      assertThat(page.id("queue-tiles")).isVisible();

      inbox.submit("console-risk", "Mira", CRISIS);
      assertThat(page.id("risk-timers")).containsText("Mira");
      assertThat(page.id("risk-timers")).containsText("running");

      SupervisorsDesk.Reviewed review = desk.review("console-held", "Tove", WORN);
      desk.step(review, "claim", Map.of());
      // Whom other tests left at work may stand before Tove; twelve are shown
      assertThat(page.page().locator(".panel:has([data-testid=held])"))
          .containsText(Pattern.compile("Tove|and \\d+ more"));
      assertThat(page.id("by-therapist")).containsText("therapist");
      assertThat(page.id("age-bands")).containsText("0 to 4 h");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aDecisionIsCodedByKeyboardAlone() {
    String review = desk.approve("console-code", "Lena", WORN, " Take care.");
    try (InboxPage page = desk.open("sample")) {
      assertThat(desk.draw(page, 50)).contains(review);
      page.page().locator("[data-review=" + review + "]").focus();
      page.press("Enter");
      assertThat(page.id("message-text")).containsText("by the third I was so tired");
      assertThat(page.id("shown-draft").first()).isVisible();
      assertThat(page.id("sent")).containsText("Take care.");
      assertThat(page.id("diff")).containsText("added: ");
      assertThat(page.id("decision-facts")).containsText("a fast reader takes");

      page.id("BUILDS_RAPPORT-PRESENT").focus();
      page.press("1", "2", "4", "1", "1", "3", "1", "4", "1");
      assertThat(page.id("code-INADEQUATE_DETAIL")).isFocused();
      page.press("Tab", "Space");
      assertThat(page.id("left")).hasText("All items rated, 1 code ticked.");

      page.page().goBack();
      page.page().goForward();
      assertThat(page.id("left")).hasText("All items rated, 1 code ticked.");
      page.id("code-UNADDRESSED_CONTENT").focus();
      page.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter");
      assertThat(page.page().locator("dialog")).containsText("9 of 9 items rated");
      page.press("Tab", "Enter");
      assertThat(page.id("findings")).containsText("Seen: Something left unanswered.");
      assertThat(page.id("next")).isFocused();
      assertThat(page.faults()).isEmpty();
    }
    assertThat(findings(review))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.items()).hasSize(9).containsEntry("SEEKS_FEEDBACK", "PARTLY");
          assertThat(finding.codes()).containsExactly("UNADDRESSED_CONTENT");
        });
  }

  @Test
  void theSecondCoderSeesTheFirstFindingOnlyAfterTheirOwn() {
    String review = desk.approve("console-second", "Ole", WORN, "");
    try (InboxPage page = desk.open("sample")) {
      desk.draw(page, 50);
      String other = String.join("", List.of("ro", "bin"));
      codedBy(other, review);

      page.page().locator("[data-review=" + review + "]").click();
      assertThat(page.page().locator(".remark")).containsText("A colleague has coded this too");
      assertThat(page.page().locator("attune-coding")).not().containsText(other);
      page.id("BUILDS_RAPPORT-PARTLY")
          .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
      page.id("finding-save").click();
      page.id("finding-confirm").click();

      assertThat(page.id("findings")).containsText(other);
      page.id("to-sample").click();
      assertThat(page.id("sample-list")).containsText("by you and 1 other");
      assertThat(page.page().locator("details.panel")).containsText("κ = (pₒ − pₑ) / (1 − pₑ)");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aDecisionToSendNothingSaysSoAndTheSampleIsSavedAsATable() {
    SupervisorsDesk.Reviewed declined = desk.review("console-nothing", "Ida", "Thanks, all well!");
    desk.step(declined, "decline", Map.of("reason", "NO_REPLY_NEEDED"));
    try (InboxPage page = desk.open("sample")) {
      assertThat(desk.draw(page, 50)).contains(declined.id());
      List<String> saved = new ArrayList<>();
      page.page().onDownload(download -> saved.add(download.suggestedFilename()));
      page.page().waitForDownload(() -> page.id("sample-csv").click());
      assertThat(saved).singleElement().asString().startsWith("sample-").endsWith(".csv");

      page.page().locator("[data-review=" + declined.id() + "]").click();
      assertThat(page.id("nothing-sent")).containsText("Nothing was sent to Ida");
      assertThat(page.faults()).isEmpty();
    }
  }

  private List<org.attune.supervision.coding.Finding> findings(String review) {
    return Objects.requireNonNull(
        inbox
            .attune()
            .bean(Findings.class)
            .of(DemoTenant.ID, new ReviewId(review))
            .collectList()
            .block());
  }

  private void codedBy(String coder, String review) {
    org.attune.supervision.figures.Decision decision =
        Objects.requireNonNull(
            inbox
                .attune()
                .bean(org.attune.supervision.figures.Decisions.class)
                .find(DemoTenant.ID, new ReviewId(review))
                .block());
    inbox
        .attune()
        .bean(Findings.class)
        .addOrGet(
            new org.attune.supervision.coding.Finding(
                "fnd_" + review,
                DemoTenant.ID,
                decision.id(),
                decision.therapistId(),
                decision.decidedAt(),
                coder,
                decision.decidedAt(),
                new java.util.TreeMap<>(Map.of("BUILDS_RAPPORT", "PRESENT")),
                List.of(),
                null,
                "1"))
        .block();
  }
}
