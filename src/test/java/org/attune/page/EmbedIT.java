package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox on a platform's own pages, which come from another origin. */
@ExtendWith(InboxExtension.class)
class EmbedIT {
  private static final String ORDINARY =
      "I did the thought record three times this week. It was easier than last week.";

  private final InboxUnderTest inbox;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  EmbedIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.browser().newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
      }
    });
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void inAFrameATherapistReadsAndAnswersWithoutSigningInAgain() {
    String external = inbox.submit("embed-1", "Ines", ORDINARY);
    page.navigate(inbox.host().origin() + "/frame.html");
    com.microsoft.playwright.FrameLocator frame = page.frameLocator("iframe");

    frame.getByTestId("queue-search").fill("p-c-" + external);
    frame.locator("[data-external-id=" + external + "]").click();
    assertThat(frame.getByTestId("message-text")).containsText("thought record three times");
    frame.getByTestId("editor").fill("Three times is a good start, Ines.");

    assertThat(frame.getByTestId("save-state")).hasText("Saved");
    assertThat(frame.getByTestId("sign-out")).hasCount(0);
    shot("embed-frame");
    assertThat(faults).isEmpty();
  }

  @Test
  void asAnElementItWorksThePageKeepsItsLookAndItsKeys() {
    String external = inbox.submit("embed-2", "Ines", ORDINARY);
    page.navigate(inbox.host().origin() + "/element.html");
    page.getByTestId("queue-search").fill("p-c-" + external);
    page.locator("[data-external-id=" + external + "]").click();
    sees("thought record three times");

    assertThat(page.getByTestId("approve"))
        .not()
        .hasCSS("letter-spacing", page.evaluate("() => '4px'").toString());
    assertThat(page.url()).isEqualTo(inbox.host().origin() + "/element.html");
    assertThat(page).hasTitle("A platform: the inbox as an element");
    page.locator("body > header").click();
    page.keyboard().press("?");
    assertThat(page.locator("dialog")).hasCount(0);
    page.getByTestId("message-text").click();
    page.keyboard().press("e");
    assertThat(page.getByTestId("editor")).isFocused();
    shot("embed-element");
    assertThat(faults).isEmpty();
  }

  @Test
  void aFrameOnAPageThatIsNotListedStaysEmpty() {
    page.setContent("<iframe src='" + inbox.attune().url() + "/embed.html'></iframe>");

    page.waitForCondition(() -> !faults.isEmpty());

    assertThat(faults.getFirst()).contains("frame-ancestors");
  }

  @Test
  void anAnswerFromAnotherOriginThanTheNamedOneIsNotHeard() {
    page.clock().install();
    page.navigate(inbox.host().origin() + "/frame.html");
    page.evaluate(
        "url => document.querySelector('iframe').src = url",
        inbox.attune().url() + "/embed.html?host=https://elsewhere.example");
    assertThat(page.frameLocator("iframe").getByTestId("welcome")).containsText("Waiting");
    page.clock().fastForward("00:10");

    assertThat(page.frameLocator("iframe").getByTestId("ask-again")).isVisible();
    assertThat(page.frameLocator("iframe").getByTestId("queue-item")).hasCount(0);
  }

  /** In a frame every request comes from Attune's own origin: only the inbox itself can tell. */
  @Test
  void aTokenThatWasMadeForAnotherPageIsNotTakenInAFrameEither() {
    String other = inbox.token("https://other.example");
    page.route(
        "**/token",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"token\":\"" + other + "\"}")));

    page.navigate(inbox.host().origin() + "/frame.html");

    assertThat(page.frameLocator("iframe").getByTestId("ask-again")).isVisible();
    assertThat(page.frameLocator("iframe").getByTestId("queue-search")).hasCount(0);
  }

  /** Where the words do not come, what the inbox says instead and what the browser blames. */
  private void sees(String words) {
    try {
      assertThat(page.getByTestId("message-text")).containsText(words);
    } catch (AssertionError missing) {
      String shown = page.locator("attune-review").innerText();
      throw new AssertionError("%s; the page says: %s".formatted(faults, shown), missing);
    }
  }

  private void shot(String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
