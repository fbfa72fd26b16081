package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.attune.access.Actor;
import org.attune.access.DemoTenant;
import org.attune.approval.Facts;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.approval.Reviews;
import org.attune.approval.SeededCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a therapist is told of themselves and of what policy left out: test cases, habits, feelings.
 */
@ExtendWith(InboxExtension.class)
class SeededCheckPageIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ORDINARY =
      "I tried the breathing exercise on Tuesday but I felt so anxious that I stopped after a "
          + "minute. What can I do when that happens?";

  private final InboxUnderTest inbox;
  private final InboxPage page;

  SeededCheckPageIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void afterTheDecisionATestCaseSaysThatItWasOneAndWhatWasWrong() {
    String external = seeded();
    page.id("queue-search").fill("Robin");
    page.page().locator("[data-testid=queue-item][data-external-id='" + external + "']").click();
    assertThat(page.id("message-text")).isVisible();
    assertThat(page.id("verdict")).hasCount(0);
    page.id("editor").fill("See you on Friday at ten then, as we agreed.");
    page.id("approve").click();
    page.id("confirm-approve").click();
    if (page.id("confirm-reason").isVisible()) {
      page.id("reason").fill("We agreed it on the phone");
      page.id("confirm-reason").click();
    }

    assertThat(page.id("verdict")).containsText("The mistake went through");
    assertThat(page.id("verdict")).containsText("Test case");
    assertThat(page.id("verdict")).containsText("an appointment that does not exist");
    assertThat(page.id("status")).containsText("Nothing was sent");
    page.view("18-test-case");
    page.id("verdict-next").click();
    assertThat(page.id("verdict")).hasCount(0);
  }

  @Test
  void aTherapistCanHaveForgottenWhatWasLearntFromTheirDecisions() {
    page.press("?");
    assertThat(page.id("voice")).containsText("does not let Attune learn");

    page.id("forget-voice").click();

    assertThat(page.id("voice"))
        .containsText(Pattern.compile("Forgotten: everything before .*\\d"));
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void withoutEmotionAnalysisTheWorkGoesOnAndThePageSaysWhy() {
    inbox.revealDelay(1);
    inbox.policy(Map.of("emotionAnalysis", false));
    try {
      page.openReview(inbox.submit("together-8", "Kim", ORDINARY));
      assertThat(page.id("no-feelings")).containsText("Risk is still looked for");
      assertThat(page.id("toggle-feelings")).hasCount(0);
      page.showDrafts();
      assertThat(page.faults()).isEmpty();
    } finally {
      inbox.policy(Map.of("emotionAnalysis", true));
      inbox.revealDelay(null);
    }
  }

  /** A test case with the reading and drafts of a real message; its external id. */
  private String seeded() {
    String model = inbox.submit("together-9", "Kim", ORDINARY);
    await().atMost(SOON).until(() -> inbox.item(model, "PENDING") != null);
    String id = Objects.requireNonNull(inbox.item(model, "PENDING")).get("id").asString();
    Facts facts =
        Objects.requireNonNull(
                inbox.attune().bean(Reviews.class).find(DemoTenant.ID, new ReviewId(id)).block())
            .facts();
    SeededCheck check =
        new SeededCheck(
            "page",
            SeededCheck.Flaw.INVENTED_APPOINTMENT,
            "Robin",
            ORDINARY,
            List.of("friday at ten"),
            List.of(),
            "Nothing in the record speaks of a Friday. Hold every date against the record.");
    Actor.Therapist therapist =
        new Actor.Therapist(DemoTenant.ID, inbox.credential("therapist", "user"));
    ReviewId opened =
        inbox
            .attune()
            .bean(ReviewDesk.class)
            .openCheck(
                therapist, check, Objects.requireNonNull(facts.reading()), facts.suggestions())
            .block();
    return Objects.requireNonNull(
            inbox
                .attune()
                .bean(Reviews.class)
                .find(DemoTenant.ID, Objects.requireNonNull(opened))
                .block())
        .facts()
        .externalId();
  }
}
