package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger in the browser: what is true is proved, what was tampered with is named. */
@ExtendWith(InboxExtension.class)
class ConsoleLedgerIT {
  private static final AtomicBoolean FILLED = new AtomicBoolean();

  private final SupervisorsDesk desk;

  ConsoleLedgerIT(InboxUnderTest inbox) {
    desk = new SupervisorsDesk(inbox);
    if (FILLED.compareAndSet(false, true)) {
      for (int n = 0; n < 12; n++) {
        inbox.submit("ledger-" + n, "Sam", "I filled in the diary on four days.");
      }
      desk.review("ledger-last", "Sam", "Can I do the breathing exercise on the bus?");
    }
  }

  @Test
  void everyEntryOfThePageIsProvedAndTheNextVisitProvesThatTheLedgerOnlyGrew() {
    try (InboxPage page = desk.open("ledger")) {
      verify(page);
      assertThat(verdict(page)).containsText("This part of the ledger holds");
      assertThat(verdict(page)).containsText("signed by the key it names");
      assertThat(verdict(page)).containsText("for the first time");
      assertThat(page.page().locator("[data-testid^=verdict-] .good")).hasCount(20);

      desk.review("ledger-more-" + System.nanoTime(), "Sam", "One more question, if I may?");
      page.id("to-queue").click();
      page.id("to-ledger").click();
      verify(page);
      assertThat(verdict(page)).containsText("the key that this browser saw before");
      assertThat(verdict(page)).containsText("begins with the");
      page.id("ledger-older").click();
      verify(page);
      assertThat(verdict(page)).containsText("This part of the ledger holds");
      page.id("ledger-go-to").fill("1");
      page.id("ledger-go-to").press("Enter");
      assertThat(page.id("verdict-1")).isVisible();
      verify(page);
      assertThat(page.id("verdict-1")).containsText("proved");
      assertThat(stored(page)).contains("\"root\"").doesNotContain("Sam").doesNotContain("token");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void anEntryThatWasEditedDoesNotGiveItsHash() {
    try (InboxPage page = desk.open("queue")) {
      tamper(
          page,
          "**/api/v1/ledger?*",
          body -> body.replaceFirst("\"actor\":\"[^\"]*\"", "\"actor\":\"therapist:mallory\""));
      page.id("to-ledger").click();
      verify(page);

      assertThat(verdict(page)).containsText("This ledger does not hold");
      assertThat(verdict(page)).containsText("its contents do not give its hash");
      assertThat(page.page().locator("[data-testid^=verdict-] .bad")).hasCount(1);
      assertThat(stored(page)).isEqualTo("null");
      page.screenshots("console-07-ledger-tampered");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aPathThatLeadsElsewhereIsNamed() {
    try (InboxPage page = desk.open("queue")) {
      tamper(
          page,
          "**/api/v1/ledger/*/proof?*",
          body -> body.replaceFirst("(\"path\":\\[\")[0-9a-f]{8}", "$100000000"));
      page.id("to-ledger").click();
      verify(page);

      assertThat(verdict(page)).containsText("its path does not lead to the signed root");
      assertThat(page.page().locator("[data-testid^=verdict-] .bad")).hasCount(20);
    }
  }

  @Test
  void anEntryThatTheServerCannotProveIsNamed() {
    try (InboxPage page = desk.open("queue")) {
      page.page()
          .route(
              "**/api/v1/ledger/*/proof?*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(404)
                          .setContentType("application/problem+json")
                          .setBody("{\"status\":404,\"code\":\"NO_SUCH_PROOF\"}")));
      page.id("to-ledger").click();
      verify(page);

      assertThat(verdict(page)).containsText("the server has no proof of it");
    }
  }

  @Test
  void aHeadThatNobodySignedIsNamed() {
    try (InboxPage page = desk.open("queue")) {
      tamper(
          page,
          "**/api/v1/ledger/head*",
          body -> body.replaceFirst("\"timestamp\":\"20..", "\"timestamp\":\"2001"));
      page.id("to-ledger").click();
      verify(page);

      assertThat(verdict(page)).containsText("The signature does not fit the head");
    }
  }

  @Test
  void aLedgerThatWasRewrittenSinceTheLastVisitIsNamed() {
    try (InboxPage page = desk.open("ledger")) {
      verify(page);
      assertThat(verdict(page)).containsText("This part of the ledger holds");
      page.page()
          .evaluate(
              """
              () => {
                const heads = JSON.parse(localStorage.getItem('attune.heads'));
                heads.demo.root = heads.demo.root.replace(/^.{8}/, '00000000');
                heads.demo.keyId = heads.demo.keyId.replace(/^.{8}/, '00000000');
                localStorage.setItem('attune.heads', JSON.stringify(heads));
              }
              """);
      verify(page);

      assertThat(verdict(page)).containsText("does not go on from");
      assertThat(verdict(page)).containsText("another key");
      assertThat(page.page().locator("[data-testid^=verdict-] .bad")).hasCount(0);
    }
  }

  @Test
  void aBrowserWithoutEd25519SaysSoAndChecksTheRest() {
    try (InboxPage page = desk.open("queue")) {
      page.page()
          .evaluate(
              "() => { crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError')); }");
      page.id("to-ledger").click();
      verify(page);

      assertThat(verdict(page)).containsText("This browser has no Ed25519");
      assertThat(page.page().locator("[data-testid^=verdict-] .good")).hasCount(20);
      assertThat(stored(page)).isEqualTo("null");
    }
  }

  private static void verify(InboxPage page) {
    assertThat(page.id("ledger-entries")).isVisible();
    page.id("ledger-verify").click();
    assertThat(page.id("ledger-checked").locator(".verdict")).isVisible();
  }

  private static com.microsoft.playwright.Locator verdict(InboxPage page) {
    return page.id("ledger-checked");
  }

  private static String stored(InboxPage page) {
    return String.valueOf(page.page().evaluate("() => localStorage.getItem('attune.heads')"));
  }

  /** Lets every answer of {@code path} through with something else in it. */
  private static void tamper(InboxPage page, String path, UnaryOperator<String> change) {
    page.page()
        .route(
            path,
            route -> {
              APIResponse honest = route.fetch();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setResponse(honest)
                      .setBody(change.apply(honest.text())));
            });
  }
}
