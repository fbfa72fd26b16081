package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The console's page, and the work of others that a supervisor sees on it. */
final class SupervisorsDesk {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final AtomicBoolean PAST = new AtomicBoolean();

  private final InboxUnderTest inbox;
  private final WebTestClient therapist;

  SupervisorsDesk(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.therapist = inbox.attune().therapist();
  }

  /** Twelve weeks of decisions, once for all tests. */
  void withThePast() {
    if (PAST.compareAndSet(false, true)) {
      PastWork.in(inbox.attune());
    }
  }

  /** The console on a small laptop, with the supervisor signed in. */
  InboxPage open(String view) {
    return open(view, InboxUnderTest.laptop());
  }

  InboxPage open(String view, Browser.NewContextOptions options) {
    InboxPage page = inbox.unsigned("/supervise.html#/" + view, options);
    inbox.signIn(page, "supervisor");
    page.id("to-queue").waitFor();
    return page;
  }

  InboxPage unsigned(String view) {
    return inbox.unsigned("/supervise.html#/" + view);
  }

  /** A review that waits for the therapist, as read by them. */
  Reviewed review(String external, String name, String text) {
    inbox.submit(external, name, text);
    JsonNode item =
        await().atMost(SOON).until(() -> inbox.item(external, "PENDING"), Objects::nonNull);
    return read(Objects.requireNonNull(item).get("id").asString());
  }

  /** A review with its ETag. */
  record Reviewed(String id, String etag, JsonNode body) {}

  Reviewed read(String id) {
    EntityExchangeResult<JsonNode> answer =
        therapist
            .get()
            .uri("/api/v1/reviews/" + id)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult();
    return new Reviewed(
        id,
        Objects.requireNonNull(answer.getResponseHeaders().getETag()),
        Objects.requireNonNull(answer.getResponseBody()));
  }

  void step(Reviewed review, String step, Map<String, ?> body) {
    therapist
        .post()
        .uri("/api/v1/reviews/" + review.id() + "/" + step)
        .header(HttpHeaders.IF_MATCH, review.etag())
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult();
  }

  /** Approves the first draft, with {@code added} at its end; the review's id. */
  String approve(String external, String name, String text, String added) {
    Reviewed review = review(external, name, text);
    Map<String, String> body = new HashMap<>();
    body.put("text", review.body().at("/suggestions/drafts/0/text").asString() + added);
    body.put("basedOn", review.body().at("/suggestions/drafts/0/id").asString());
    step(review, "approve", body);
    return review.id();
  }

  /** Draws a sample of the demo's therapist in the open window; the reviews drawn. */
  List<String> draw(InboxPage page, int size) {
    page.id("to-sample").click();
    page.id("sample-therapist").fill("therapist");
    page.id("sample-size").fill(String.valueOf(size));
    page.id("sample-draw").click();
    assertThat(page.id("sample-progress")).isVisible();
    List<String> drawn = new ArrayList<>();
    page.id("sampled").all().forEach(link -> drawn.add(link.getAttribute("data-review")));
    return drawn;
  }
}
