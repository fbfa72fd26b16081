package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page does about a message that speaks of risk. */
@ExtendWith(InboxExtension.class)
class RiskFlowIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CRISIS = "I can't do this any more. I want to kill myself tonight.";

  private final InboxUnderTest inbox;
  private final InboxPage page;

  RiskFlowIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void aRiskMessageShowsItsEvidenceItsTimerAndTheProtocolAndOffersNoDraft() {
    String external = inbox.submit("risk-1", "Mira", CRISIS);
    page.search(external);
    assertThat(page.row(external)).containsText("Risk");
    page.openReview(external);

    assertThat(page.id("risk-banner")).containsText("A person needs to look at this now");
    assertThat(page.id("risk-timer")).containsText("due in");
    Locator evidence =
        page.id("evidence").filter(new Locator.FilterOptions().setHasText("kill myself"));
    assertThat(evidence.first()).isVisible();
    assertThat(page.page().locator(".protocol")).containsText("112");
    assertThat(page.id("show-drafts")).hasCount(0);
    assertThat(page.id("editor")).isDisabled();
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void nobodyRepliesBeforeTheyHaveSaidInTheirNameWhatTheyDid() {
    String external = inbox.submit("risk-2", "Mira", CRISIS);
    page.openReview(external);
    page.id("ack-submit").click();
    assertThat(page.page().locator(".ack .problem")).hasText("Please choose what you did.");

    page.id("ack-action").selectOption("CONTACTED_PATIENT");
    page.id("ack-note").fill("Called at 9:10; she is with her sister, we speak again at noon.");
    page.id("ack-submit").click();

    assertThat(page.page().locator(".acknowledged")).containsText("Risk acknowledged by you");
    assertThat(page.id("editor")).isFocused();
    assertThat(page.id("editor")).isEnabled();
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aRiskCanBeEscalatedAtOnceByKeyboard() {
    String external = inbox.submit("risk-3", "Mira", CRISIS);
    page.openReview(external);

    page.press("s");
    page.id("reason").fill("Risk: please take over, I am with a patient.");
    page.id("confirm-reason").press("Enter");

    await().atMost(SOON).until(() -> inbox.item(external, "ESCALATED") != null);
    assertThat(page.id("status")).containsText("is escalated");
    assertThat(page.faults()).isEmpty();
  }
}
