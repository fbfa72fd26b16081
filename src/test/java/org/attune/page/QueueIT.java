package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A queue of a thousand reviews, as canned answers of the API; everything else is real. */
@ExtendWith(InboxExtension.class)
class QueueIT {
  private static final int REVIEWS = 1_000;
  private static final int MOST_BYTES_OF_THE_FIRST_VIEW = 300_000;

  private final InboxUnderTest inbox;
  private final InboxPage page;

  QueueIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = new InboxPage(inbox.browser().newPage(), inbox.attune().url());
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void ofAThousandReviewsOnlyThoseInSightAreInTheDocumentAndTheKeyboardReachesAll() {
    signInToALongQueue();
    assertThat(page.page().locator(".queue-summary")).containsText("1000 to answer");

    page.press("j");
    assertThat(page.row("many-0")).isFocused();
    page.press("End");
    assertThat(page.row("many-999")).isFocused();
    page.press("Home", "ArrowDown");
    assertThat(page.row("many-1")).isFocused();

    Object rows = page.page().locator("[data-testid=queue-item]").count();
    assertThat((int) rows).isLessThan(60);
    assertThat(page.page().locator("li:has([data-external-id=many-1])"))
        .hasAttribute("aria-posinset", "2");
    assertThat(page.page().locator("li:has([data-external-id=many-1])"))
        .hasAttribute("aria-setsize", "1000");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void theFirstViewIsSmallOnTheWire() {
    List<Request> finished = new ArrayList<>();
    page.page().onRequestFinished(finished::add);

    signInToALongQueue();
    assertThat(page.row("many-0")).isVisible();

    // What comes after the first page of the queue comes after the first view
    List<Request> needed =
        finished.stream().filter(request -> !request.url().contains("cursor=")).toList();
    int bytes = 0;
    for (Request request : needed) {
      bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
    }
    System.out.println("first view: " + bytes + " bytes in " + needed.size() + " requests");
    assertThat(bytes).isBetween(10_000, MOST_BYTES_OF_THE_FIRST_VIEW);
    assertThat((List<?>) page.page().evaluate(NOT_NAMED_BY_THE_PAGE))
        .as("modules and sheets that the page itself does not name")
        .isEmpty();
  }

  private static final String NOT_NAMED_BY_THE_PAGE =
      """
      () => {
        const named = [...document.querySelectorAll('link[href], script[src]')].map(({ href, src }) => href ?? src);
        return performance.getEntriesByType('resource').map(({ name }) => name)
          .filter((name) => /\\.(js|css)$/.test(name) && !named.includes(name));
      }
      """;

  @Test
  void aBrowserKeepsTheFilesOfThePageAndAsksWhetherTheyAreStillTheSame() {
    WebTestClient browser = inbox.attune().anybody();
    for (String file : List.of("/index.html", "/attune-inbox.js", "/app/core/gate.js")) {
      HttpHeaders kept =
          browser.get().uri(file).exchange().expectBody().returnResult().getResponseHeaders();
      assertThat(kept.getCacheControl()).isEqualTo("no-cache");
      String tag = Objects.requireNonNull(kept.getETag());
      assertThat(tag).matches("\"[0-9a-f]{16}\"");
      browser
          .get()
          .uri(file)
          .header(HttpHeaders.IF_NONE_MATCH, tag)
          .exchange()
          .expectStatus()
          .isNotModified();
    }
  }

  @Test
  void theQueueIsSearchedByNameOrNumber() {
    signInToALongQueue();
    page.press("/");
    page.id("queue-search").fill("patient 77");

    assertThat(page.page().locator(".queue-summary")).hasText("11 found");
    page.press("Enter");
    assertThat(page.row("many-77")).isFocused();
    page.press("/", "Escape");
    assertThat(page.page().locator(".queue-summary")).containsText("1000 to answer");
  }

  @Test
  void keysCanBeChangedAndSwitchedOffAndStayThatWay() {
    signInToALongQueue();
    page.press("?");
    page.id("change-next").click();
    page.press("k");
    assertThat(page.page().locator("dialog")).containsText("k is used for");
    page.id("change-next").click();
    page.press("n", "Escape");

    page.press("n");
    assertThat(page.row("many-0")).isFocused();
    page.press("j");
    assertThat(page.row("many-0")).isFocused();
    page.press("?");
    page.page().getByLabel("Single-letter keys are on").uncheck();
    page.press("Escape", "n");
    assertThat(page.row("many-0")).isFocused();

    assertThat((String) page.page().evaluate("() => localStorage.getItem('attune.keys')"))
        .isEqualTo("{\"keys\":{\"next\":\"n\"},\"enabled\":false}");
  }

  private void signInToALongQueue() {
    page.page().route("**/api/v1/reviews?*", QueueIT::answer);
    page.open("/");
    inbox.signIn(page, "therapist");
    page.id("queue-search").waitFor();
  }

  private static void answer(Route route) {
    String query = route.request().url().replaceAll(".*\\?", "&");
    int from = number(query, "cursor");
    int to = Math.min(REVIEWS, from + number(query, "limit"));
    String next = to < REVIEWS ? "\"" + to + "\"" : "null";
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                IntStream.range(from, to)
                    .mapToObj(QueueIT::item)
                    .collect(
                        Collectors.joining(
                            ",", "{\"items\":[", "],\"nextCursor\":" + next + "}"))));
  }

  private static int number(String query, String name) {
    String value = query.replaceAll("(^|.*&)" + name + "=(\\d*).*", "$2");
    return value.matches("\\d+") ? Integer.parseInt(value) : 0;
  }

  private static String item(int n) {
    Instant received = Instant.now().minusSeconds(600L + n);
    return """
    {"id":"%d","messageId":"m-%d","externalId":"many-%d","conversationId":"c-%d",
     "patientId":"n-%d","patientName":"Patient %d","state":"PENDING","priority":"%s",
     "receivedAt":"%s","dueAt":"%s","version":1}\
    """
        .formatted(
            n, n, n, n, n, n, n < 20 ? "RISK" : "ROUTINE", received, received.plusSeconds(90_000));
  }
}
