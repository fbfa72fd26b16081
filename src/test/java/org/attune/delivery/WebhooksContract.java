package org.attune.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every store of webhooks does. */
abstract class WebhooksContract {
  private static final TenantId CLINIC = new TenantId("clinic");
  private static final TenantId OTHER = new TenantId("other");
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");

  private final Webhook webhook = webhook("wh_1", CLINIC);
  private Webhooks webhooks;

  /** A store without webhooks. */
  abstract Webhooks empty();

  @BeforeEach
  void open() {
    webhooks = empty();
    webhooks.add(webhook).block();
  }

  private static Webhook webhook(String id, TenantId tenant) {
    return new Webhook(
        new WebhookId(id),
        tenant,
        URI.create("https://platform.example/hook"),
        Set.of(EventType.REPLY_APPROVED),
        List.of(new SigningKey("whsec_YQ==", "whsk_YQ==", "whpk_YQ==", null)),
        NOW,
        1,
        null);
  }

  private Webhook stored() {
    return Objects.requireNonNull(webhooks.find(CLINIC, webhook.id()).block());
  }

  @Test
  void aWebhookComesBackWholeAndForItsTenantOnly() {
    webhooks.add(webhook("wh_2", OTHER)).block();

    assertThat(stored()).isEqualTo(webhook);
    assertThat(webhooks.of(CLINIC).collectList().block()).containsExactly(webhook);
    assertThat(webhooks.find(OTHER, webhook.id()).block()).isNull();
  }

  @Test
  void aChangeIsStoredOverTheVersionItWasMadeFrom() {
    Webhook disabled = webhook.disabled(NOW);

    assertThat(webhooks.change(disabled).block()).isTrue();
    assertThat(webhooks.change(webhook.disabled(NOW.plusSeconds(1))).block())
        .as("made from a version that is no longer there")
        .isFalse();

    assertThat(stored()).isEqualTo(disabled);
  }

  @Test
  void ofManyChangesAtOnceOneIsStored() {
    List<Boolean> stored =
        Objects.requireNonNull(
            Flux.range(0, 8)
                .flatMap(n -> webhooks.change(webhook.disabled(NOW.plusSeconds(n))))
                .collectList()
                .block());

    assertThat(stored).filteredOn(done -> done).hasSize(1);
  }

  @Test
  void aRemovedWebhookIsGoneAndOnlyItsTenantRemovesIt() {
    assertThat(webhooks.remove(OTHER, webhook.id()).block()).isFalse();
    assertThat(webhooks.remove(CLINIC, webhook.id()).block()).isTrue();
    assertThat(webhooks.remove(CLINIC, webhook.id()).block()).isFalse();

    assertThat(webhooks.of(CLINIC).collectList().block()).isEmpty();
    assertThat(webhooks.change(webhook.disabled(NOW)).block()).isFalse();
  }
}
