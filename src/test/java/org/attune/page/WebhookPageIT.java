package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.attune.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervisor sets where approved replies go, and sees whether they arrived. */
@ExtendWith(InboxExtension.class)
class WebhookPageIT {
  private final InboxPage page;

  WebhookPageIT(InboxUnderTest inbox) {
    this.page = inbox.administration("supervisor", 1366, 768, "en-GB");
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
      assertThat(page.id("delivery").filter(new Locator.FilterOptions().setHasText("arrived")))
          .hasCount(2);

      page.id("disable-webhook").click();
      assertThat(page.id("webhook")).containsText("switched off");
      page.id("remove-webhook").click();
      page.id("confirm").click();
      assertThat(page.id("webhook")).hasCount(0);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void anAddressThatPointsInwardsIsRefusedBesideItsField() {
    page.id("webhook-url").fill("https://192.168.1.7/hook");
    page.id("register").click();

    assertThat(page.id("field-error")).containsText("must not point at a private");
    assertThat(page.id("webhook-url")).isFocused();
  }
}
