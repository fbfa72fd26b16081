package org.attune.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Measures the first view of a queue of a thousand real reviews, and its scrolling; what it finds
 * stands in {@code target/queue-speed.json}. Times are reported, not judged: machines differ.
 */
@ExtendWith(InboxExtension.class)
@EnabledIfSystemProperty(named = "attune.long", matches = "true")
class QueueSpeedIT {
  private static final int REVIEWS = 1_000;
  private static final int RUNS = 9;

  private final InboxUnderTest inbox;

  QueueSpeedIT(InboxUnderTest inbox) {
    this.inbox = inbox;
  }

  @Test
  void theFirstViewOfAThousandReviewsAndItsScrollingAreMeasured() throws IOException {
    for (int i = 0; i < REVIEWS; i++) {
      inbox.submit("speed-" + i, "Patient " + i, "On day " + i + " the walk did me good.");
    }
    await().atMost(Duration.ofMinutes(10)).until(() -> open() >= REVIEWS);
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run());
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target/queue-speed.json"),
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(runs));
    runs.forEach(System.out::println);
    assertThat(runs)
        .extracting(run -> run.get("bytes"))
        .allSatisfy(bytes -> assertThat((Integer) bytes).isLessThan(300_000));
  }

  /**
   * From nothing in the cache: to a form that takes a name, and from there to rows that take a key.
   */
  private Map<String, Object> run() {
    List<Request> finished = new ArrayList<>();
    try (InboxPage page = inbox.page(new Browser.NewContextOptions().setViewportSize(1366, 768))) {
      page.page().onRequestFinished(finished::add);
      page.open("/");
      page.id("sign-in-user").waitFor();
      Object form = page.page().evaluate("() => Math.round(performance.now())");
      int files = finished.size();
      page.id("sign-in-user").fill(inbox.credential("therapist", "user"));
      page.id("sign-in-password").fill(inbox.credential("therapist", "password"));
      Object rows = page.page().evaluate(ROWS);
      int bytes = 0;
      for (Request request : List.copyOf(finished)) {
        if (!request.url().contains("cursor=") && !request.url().contains("/stream")) {
          bytes += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
        }
      }
      page.page()
          .locator(".queue-summary:has-text('1000'), .queue-summary:has-text('10')")
          .first()
          .waitFor();
      page.page().waitForTimeout(3_000);
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("formMillis", form);
      run.put("formFiles", files);
      run.put("signInToRowsMillis", rows);
      run.put("bytes", bytes);
      run.put("scroll", page.page().evaluate(SCROLL));
      return run;
    }
  }

  private int open() {
    int found = 0;
    String cursor = "";
    do {
      JsonNode page =
          Objects.requireNonNull(
              inbox
                  .attune()
                  .therapist()
                  .get()
                  .uri("/api/v1/reviews?limit=200&cursor=" + cursor)
                  .exchange()
                  .expectBody(JsonNode.class)
                  .returnResult()
                  .getResponseBody());
      found += page.get("items").size();
      cursor = page.get("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return found;
  }

  /** Signs in and resolves once a row can be opened: password check, token, queue and drawing. */
  private static final String ROWS =
      """
      async () => {
        const root = document.querySelector('attune-inbox').shadowRoot;
        const begun = performance.now();
        root.querySelector('[data-testid=sign-in-submit]').click();
        while (!root.querySelector('[data-testid=queue-item]')) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return Math.round(performance.now() - begun);
      }
      """;

  /** Scrolls by 90 pixels a frame, and says how long the frames took. */
  private static final String SCROLL =
      """
      async () => {
        const root = document.querySelector('attune-inbox').shadowRoot;
        const scroller = root.querySelector('.queue-scroll');
        const frames = [];
        let last = performance.now();
        for (let i = 0; i < 300; i += 1) {
          scroller.scrollTop += 90;
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          frames.push(now - last);
          last = now;
        }
        frames.sort((a, b) => a - b);
        const at = (share) => Math.round(frames[Math.floor(share * (frames.length - 1))] * 10) / 10;
        return { frames: frames.length, p50: at(0.5), p95: at(0.95), max: at(1), over33: frames.filter((ms) => ms > 33.4).length, rows: root.querySelectorAll('[data-testid=queue-item]').length };
      }
      """;
}
