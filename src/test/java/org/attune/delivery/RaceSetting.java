package org.attune.delivery;

import java.time.Instant;
import java.util.Set;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.TenantPolicies;
import org.attune.conversation.Message;
import org.attune.conversation.MessageId;
import org.attune.conversation.MessageState;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.mockito.Mockito;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every race of decisions starts from: a tenant, its policy, its webhook, its messages. */
final class RaceSetting {
  static final TenantId CLINIC = new TenantId("clinic");
  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private RaceSetting() {}

  static TenantPolicies policies() {
    TenantPolicies policies = Mockito.mock(TenantPolicies.class);
    Mockito.when(policies.of(CLINIC)).thenReturn(Mono.just(PolicyFixture.SHIPPED));
    return policies;
  }

  static Webhooks webhooks() {
    Webhook webhook = Mockito.mock(Webhook.class);
    Mockito.when(webhook.id()).thenReturn(new WebhookId("wh_1"));
    Mockito.when(webhook.tenant()).thenReturn(CLINIC);
    Mockito.when(webhook.eventTypes()).thenReturn(Set.of(EventType.REPLY_APPROVED));
    Webhooks webhooks = Mockito.mock(Webhooks.class);
    Mockito.when(webhooks.of(CLINIC)).thenReturn(Flux.just(webhook));
    return webhooks;
  }

  static Message message(int number) {
    return new Message(
        MessageId.of(CLINIC, "m-" + number),
        CLINIC,
        "m-" + number,
        "c-" + number,
        "p-" + number,
        "Sam",
        "ana",
        "The breathing exercise went better than I feared.",
        MONDAY,
        null,
        MONDAY,
        MessageState.RECEIVED,
        Sha256.of("body"),
        null,
        null);
  }
}
