package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What happens on the server shows by itself, and nobody's words get lost over it. */
@ExtendWith(InboxExtension.class)
class LiveIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PLAIN =
      "The walk along the river did me good on Sunday. On Monday it rained, so I read a little.";

  private final InboxUnderTest inbox;
  private final InboxPage page;

  LiveIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.signedIn();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void aNewMessageAppearsByItselfThroughTheStream() {
    AtomicInteger streams = new AtomicInteger();
    page.page()
        .onResponse(response -> {
          if (response.url().endsWith("/api/v1/stream") && response.status() == 200) {
            streams.incrementAndGet();
          }
        });
    page.page().reload();
    inbox.signIn(page, "therapist");
    page.search("live-1");

    inbox.submit("live-1", "Noor", PLAIN);

    assertThat(page.row("live-1")).isVisible();
    assertThat(streams).hasPositiveValue();
  }

  @Test
  void ofTwoWindowsThatApproveOneReviewExactlyOneSendsItAndTheOtherIsTold() {
    String external = inbox.submit("live-2", "Noor", PLAIN);
    try (InboxPage other = inbox.signedIn()) {
      for (InboxPage one : List.of(page, other)) {
        one.openReview(external);
      }
      page.id("editor").fill("The river walk sounds good, Noor. What made Sunday possible?");
      assertThat(page.id("save-state")).hasText("Saved");
      assertThat(other.id("editor")).hasValue(Pattern.compile("^The river walk sounds good.*"));
      page.id("approve").click();
      other.id("approve").click();
      page.id("confirm-approve").click();
      other.id("confirm-approve").click();

      await().atMost(SOON).until(() -> inbox.item(external, "APPROVED") != null);
      JsonNode item = Objects.requireNonNull(inbox.item(external, "APPROVED"));
      await().atMost(SOON).until(() -> state(item).equals("REPLIED"));
      assertThat(page.id("status")).containsText("Your reply to Noor is approved.");
      String id = item.get("id").asString();
      assertThat(page.page()).not().hasURL(Pattern.compile(id));
      assertThat(other.page()).not().hasURL(Pattern.compile(id));
    }
  }

  @Test
  void textsTypedInTwoWindowsAtOnceAreBothKeptUntilSomebodyChooses() {
    String external = inbox.submit("live-3", "Noor", PLAIN);
    try (InboxPage other = inbox.signedInByItsOwnClock()) {
      page.openReview(external);
      other.openReview(external);
      page.page().context().setOffline(true);
      page.id("editor").fill("Written on the train, without a connection.");
      assertThat(page.id("net")).containsText("You are offline.");
      other.id("editor").fill("Written at the desk meanwhile.");
      assertThat(other.id("save-state")).hasText("Saved");

      page.page().context().setOffline(false);

      assertThat(page.page().locator(".notice")).containsText("Which one shall stay?");
      assertThat(page.id("editor")).hasValue("Written on the train, without a connection.");
      page.page().getByText("Keep what I wrote here").click();
      assertThat(page.id("save-state")).hasText("Saved");
      other.page().clock().fastForward("00:15");
      assertThat(other.id("editor")).hasValue("Written on the train, without a connection.");
    }
  }

  @Test
  void whatChangedWhileTheLineWasDownIsThereWhenItIsBack() {
    page.search("live-4");
    page.page().context().setOffline(true);
    assertThat(page.id("net")).isVisible();
    inbox.submit("live-4", "Noor", PLAIN);
    await().atMost(SOON).until(() -> inbox.item("live-4", "PENDING") != null);
    assertThat(page.row("live-4")).hasCount(0);

    page.page().context().setOffline(false);

    assertThat(page.row("live-4")).isVisible();
    assertThat(page.id("net")).isHidden();
  }

  @Test
  void aReviewThatIsLeftBeforeItCameLeavesNothingBehind() {
    String external = inbox.submit("live-7", "Noor", PLAIN);
    page.search(external);
    page.page()
        .route(
            Pattern.compile("/api/v1/reviews/[^?]"),
            route -> {
              page.page().evaluate("() => { location.hash = '#/'; }");
              route.resume();
            });

    Response late =
        page.page()
            .waitForResponse(
                Pattern.compile("/api/v1/reviews/[^?]"), () -> page.row(external).click());
    late.finished();

    assertThat(page.id("message-text")).hasCount(0);
    assertThat(page.faults()).isEmpty();
  }

  /** A short round; {@code -Dattune.long=true} drops the line a thousand times. */
  @Test
  void noEventOfTheStreamIsMissedOrSeenTwiceHoweverOftenTheLineBreaks() {
    int drops = Boolean.getBoolean("attune.long") ? 1_000 : 25;

    Object heard = page.page().evaluate(DROPPING_LINE, drops * 3);

    assertThat(heard).isEqualTo(IntStream.rangeClosed(1, drops * 3).boxed().toList());
  }

  /** A server that has three more events at every connection and is cut off anywhere in them. */
  private static final String DROPPING_LINE =
      """
      async (events) => {
        const { Live } = await import('/app/core/live.js');
        const encoder = new TextEncoder();
        const heard = [];
        let live;
        const api = {
          async stream(lastEventId) {
            const from = Number(lastEventId || 0);
            const whole = [1, 2, 3].map((n) => from + n).filter((n) => n <= events)
              .map((n) => `id: ${n}\\nevent: review.changed\\ndata: {"version":${n}}\\n\\n`);
            const torn = `id: ${from + 4}\\nevent: review.changed\\ndata: {"ver`;
            const text = 'id: ' + from + '\\nevent: ready\\ndata: {"resumed":true}\\n\\n' + whole.join('') + torn;
            const cut = 1 + Math.floor(Math.random() * (text.length - 1));
            const body = new ReadableStream({
              start(controller) {
                controller.enqueue(encoder.encode(text.slice(0, cut)));
                controller.close();
              },
            });
            return new Response(body);
          },
        };
        const done = new Promise((resolve) => {
          live = new Live(api, { firstWait: 0 });
          live.addEventListener('event', ({ detail }) => {
            if (detail.version) heard.push(detail.version);
            if (detail.version >= events) resolve();
          });
          live.start();
        });
        await done;
        live.close();
        return heard;
      }
      """;

  @Test
  void whereTheServerHasNoStreamTheQueueIsReadAgainAndAgain() {
    try (InboxPage polling = inbox.page(InboxUnderTest.laptop())) {
      polling.page().clock().install();
      polling
          .page()
          .route(
              "**/api/v1/stream",
              route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
      polling.open("/");
      inbox.signIn(polling, "therapist");
      polling.search("live-5");
      inbox.submit("live-5", "Noor", PLAIN);
      await().atMost(SOON).until(() -> inbox.item("live-5", "PENDING") != null);
      assertThat(polling.row("live-5")).hasCount(0);

      polling.page().clock().fastForward("00:10");

      assertThat(polling.row("live-5")).isVisible();
      assertThat(polling.id("net")).isHidden();
    }
  }

  /**
   * The real stream through a line that is cut again and again, while a review changes all the
   * time: every version of it is heard once, in its order. {@code -Dattune.long=true}: a thousand
   * cuts.
   */
  @Test
  void throughALineThatIsCutAgainAndAgainEveryChangeIsHeardOnceAndInOrder() throws IOException {
    int cuts = Boolean.getBoolean("attune.long") ? 1_000 : 20;
    String external = inbox.submit("live-6", "Noor", PLAIN);
    await().atMost(SOON).until(() -> inbox.item(external, "PENDING") != null);
    String id = Objects.requireNonNull(inbox.item(external, "PENDING")).get("id").asString();
    WebTestClient therapist = inbox.attune().therapist();
    Random random = new Random(11);
    int cut = 0;
    int version = 1;
    try (DroppingProxy proxy = new DroppingProxy(URI.create(inbox.attune().url()).getPort())) {
      Page listening = page.page().context().newPage();
      listening.navigate(proxy.url() + "/");
      listening.evaluate(LISTEN, Map.of("token", inbox.attune().token("therapist"), "id", id));
      listening.waitForFunction("() => window.heard.state === 'live'");

      while (cut < cuts) {
        version = step(therapist, id, version % 2 == 1 ? "claim" : "release");
        listening.waitForTimeout(random.nextInt(25));
        cut = proxy.drop();
      }
      listening.waitForFunction("last => window.heard.versions.at(-1) >= last", version);

      assertThat(listening.evaluate("() => window.heard.versions"))
          .isEqualTo(IntStream.rangeClosed(2, version).boxed().toList());
      assertThat(listening.evaluate("() => window.heard.resyncs")).isEqualTo(1);
      System.out.printf(
          "stream in the browser: %d cuts, %d events, 0 missed or twice%n", cut, version - 1);
    }
  }

  private static int step(WebTestClient therapist, String id, String step) {
    JsonNode review =
        therapist
            .post()
            .uri("/api/v1/reviews/" + id + "/" + step)
            .header(HttpHeaders.IF_MATCH, "*")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(review).get("version").asInt();
  }

  /** The page's own listener on the real stream; it waits as little as it can between two lines. */
  private static final String LISTEN =
      """
      async ({ token, id: review }) => {
        const { Live } = await import('/app/core/live.js');
        window.heard = { versions: [], resyncs: 0, state: 'new' };
        const stream = (lastEventId, signal) => fetch('/api/v1/stream', {
          signal, cache: 'no-store',
          headers: { Authorization: `Bearer ${token}`, ...(lastEventId && { 'Last-Event-ID': lastEventId }) },
        });
        const live = new Live({ stream, renew: async () => {} }, { firstWait: 2 });
        live.addEventListener('event', ({ detail: { id, version } }) => id === review && version > 1 && window.heard.versions.push(version));
        live.addEventListener('resync', () => (window.heard.resyncs += 1));
        live.addEventListener('state', () => (window.heard.state = live.state));
        live.start();
      }
      """;

  private String state(JsonNode item) {
    return inbox.message(item).get("state").asString();
  }
}
