package org.attune;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.kernel.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The therapist's page against the real service, in a real Chromium, as a therapist uses it. */
class TherapistPageIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ORDINARY =
      "I tried the breathing exercise on Tuesday but I felt so anxious that I stopped after a "
          + "minute. What can I do when that happens?";
  private static final String CRISIS = "I can't do this any more. I want to kill myself tonight.";

  @TempDir static Path directory;
  private static RunningAttune attune;
  private static Playwright playwright;
  private static Browser browser;
  private static WebhookReceiver receiver;
  private final List<String> faults = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    attune = RunningAttune.in(directory);
    receiver = new WebhookReceiver();
    register();
    playwright = Playwright.create();
    browser = playwright.chromium().launch(chromium());
  }

  private static BrowserType.LaunchOptions chromium() {
    Path executable =
        List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    return new BrowserType.LaunchOptions()
        .setExecutablePath(executable)
        .setHeadless(true)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static void register() {
    JsonNode webhook =
        attune
            .platform()
            .post()
            .uri("/api/v1/webhooks")
            .bodyValue(Map.of("url", receiver.url(), "eventTypes", List.of("reply.approved")))
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    receiver.secret(Objects.requireNonNull(webhook).get("secret").asString());
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    receiver.close();
    attune.close();
  }

  @BeforeEach
  void signIn() {
    page = browser.newPage();
    page.setDefaultTimeout(SOON.toMillis());
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        faults.add(message.text());
      }
    });
    page.navigate(attune.url() + "/");
    JsonNode therapist = attune.credentials().get("therapist");
    id("sign-in-user").fill(therapist.get("user").asString());
    id("sign-in-password").fill(therapist.get("password").asString());
    id("sign-in-password").press("Enter");
  }

  @Test
  void aTherapistReadsEditsAndApprovesAndExactlyThatTextIsDelivered() {
    open(submit("page-1", ORDINARY));
    assertThat(id("message-text")).containsText("I tried the breathing exercise on Tuesday");
    assertThat(id("evidence").first()).isVisible();

    id("show-drafts").click();
    id("use-draft").first().click();
    String edited = id("editor").inputValue() + "\n\nWarmly,  Ana ✓";
    id("editor").fill(edited);
    id("approve").click();
    assertThat(id("exact-text")).containsText("Warmly,  Ana ✓");
    id("confirm-approve").click();

    await().atMost(SOON).until(() -> !receiver.received().isEmpty());
    WebhookReceiver.Received received = receiver.received().getLast();
    assertThat(received.verified()).isTrue();
    assertThat(Json.MAPPER.readTree(received.body()).at("/data/text").asString()).isEqualTo(edited);
    assertThat(faults).isEmpty();
  }

  @Test
  void aRiskMessageShowsItsEvidenceAndOffersNoDraft() {
    open(submit("page-2", CRISIS));

    assertThat(id("risk-banner")).isVisible();
    assertThat(id("evidence").filter(new Locator.FilterOptions().setHasText("kill myself")).first())
        .isVisible();
    assertThat(id("show-drafts")).hasCount(0);
    assertThat(faults).isEmpty();
  }

  @Test
  void aMessageCanBeDeclinedWithAReasonByKeyboardAlone() {
    String external = submit("page-3", "Just to say the new diary sheet arrived, I have it here.");
    open(external);

    id("decline").press("Enter");
    id("reason").fill("We speak on the phone this afternoon.");
    id("confirm-reason").press("Enter");

    await().atMost(SOON).until(() -> declined().contains(external));
    assertThat(faults).isEmpty();
  }

  @Test
  void nothingOfAPatientIsKeptInTheBrowser() {
    open(submit("page-4", ORDINARY));
    assertThat(id("message-text")).isVisible();

    Object kept = page.evaluate("() => localStorage.length + sessionStorage.length");

    assertThat(kept).isEqualTo(0);
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.url()).doesNotContain("breathing");
  }

  private static String declined() {
    String body =
        attune
            .therapist()
            .get()
            .uri("/api/v1/reviews?state=DECLINED")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(body);
  }

  private String submit(String external, String text) {
    attune
        .platform()
        .post()
        .uri("/api/v1/messages")
        .bodyValue(
            Map.of(
                "externalId",
                external,
                "conversationId",
                "c-" + external,
                "patientId",
                "p-" + external,
                "patientName",
                "Sam",
                "text",
                text,
                "sentAt",
                "2026-03-02T08:00:00Z"))
        .exchange()
        .expectStatus()
        .isAccepted();
    return external;
  }

  /** The queue refreshes by itself; the message appears when it has been read. */
  private void open(String external) {
    page.locator("[data-testid=queue-item][data-external-id=" + external + "]").click();
  }

  private Locator id(String testId) {
    return page.getByTestId(testId);
  }
}
