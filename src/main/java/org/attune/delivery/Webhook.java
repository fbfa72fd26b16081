package org.attune.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.attune.kernel.TenantId;

/**
 * Where a platform wants to be told what happened.
 *
 * @param secret {@code whsec_…} of Standard Webhooks; shown once, when the webhook is made
 */
public record Webhook(
    WebhookId id,
    TenantId tenant,
    URI url,
    Set<EventType> eventTypes,
    String secret,
    Instant createdAt) {}
