package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.attune.WebhookReceiver;
import org.attune.access.DemoTenant;
import org.attune.delivery.Delivery;
import org.attune.delivery.EventType;
import org.attune.delivery.Outbox;
import org.attune.delivery.WebhookId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

/** A supervisor sets where approved replies go, and sees whether they arrived. */
@ExtendWith(InboxExtension.class)
class WebhookPageIT {
  private final InboxUnderTest inbox;
  private final InboxPage page;

  WebhookPageIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.administration("supervisor", InboxUnderTest.laptop());
    page.id("to-webhooks").click();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void aWebhookIsAddedTriedOutAndSwitchedOffAndTheLogShowsWhatArrived() throws IOException {
    try (WebhookReceiver receiver = new WebhookReceiver()) {
      page.id("webhook-url").fill(receiver.url());
      page.id("register").click();
      receiver.secret(page.id("secret").innerText());
      page.view("admin-secret");
      page.press("Escape");
      page.id("test-webhook").click();

      assertThat(page.id("said")).containsText("The test arrived");
      assertThat(receiver.received()).singleElement().matches(WebhookReceiver.Received::verified);
      assertThat(page.id("delivery").first()).containsText("arrived");

      receiver.refuseFirst(1);
      page.id("test-webhook").click();
      assertThat(page.id("said")).containsText("did not arrive: HTTP 503");
      page.id("delivery-filter").selectOption("ABANDONED");
      assertThat(page.id("delivery")).hasCount(1);
      page.view("admin-webhooks");
      page.id("retry").click();
      page.id("delivery-filter").selectOption("");
      assertThat(page.page().locator("tr[data-state=SENT]:not([data-id^=dlv_log])")).hasCount(2);

      page.id("disable-webhook").click();
      assertThat(page.id("webhook")).containsText("switched off");
      page.id("remove-webhook").click();
      page.id("confirm").click();
      assertThat(page.id("webhook")).hasCount(0);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void theLogIsReadFurtherPageByPageAndStaysWhileItIsReadAgain() {
    Outbox outbox = inbox.attune().bean(Outbox.class);
    Instant first = Instant.parse("2026-01-05T08:00:00Z");
    Flux.range(0, 120)
        .concatMap(n -> outbox.add(sent("dlv_log" + (1000 + n), first.plusSeconds(n / 2))))
        .blockLast();
    page.id("delivery-filter").selectOption("ABANDONED");
    page.id("delivery-filter").selectOption("SENT");

    assertThat(page.id("delivery")).hasCount(50);
    page.id("older").click();
    assertThat(page.id("delivery")).hasCount(100);
    page.id("older").click();
    assertThat(page.page().locator("[data-id=dlv_log1000]")).isVisible();
    assertThat(page.id("older")).isHidden();

    page.page()
        .evaluate(
            "() => document.querySelector('attune-admin').shadowRoot"
                + ".querySelector('attune-deliveries').load()");
    assertThat(page.page().locator("[data-id=dlv_log1000]")).isVisible();
    Object ids = page.id("delivery").evaluateAll("rows => rows.map((row) => row.dataset.id)");
    assertThat((List<?>) ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(120);
    assertThat(page.faults()).isEmpty();
  }

  private static Delivery sent(String id, Instant at) {
    return new Delivery(
        id,
        DemoTenant.ID,
        new WebhookId("wh_gone"),
        EventType.REPLY_APPROVED,
        "{}",
        null,
        null,
        Delivery.Status.SENT,
        1,
        0,
        at,
        at,
        at,
        at,
        null);
  }

  @Test
  void anAddressThatPointsInwardsIsRefusedBesideItsField() {
    page.id("webhook-url").fill("https://192.168.1.7/hook");
    page.id("register").click();

    assertThat(page.id("field-error"))
        .hasText("Not accepted: it points at a private or special address.");
    assertThat(page.id("webhook-url")).isFocused();
  }
}
