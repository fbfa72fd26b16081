package org.attune.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of delivery.
 *
 * @param allowLoopback whether webhooks may point at this machine; by default only in demo mode
 */
@ConfigurationProperties("attune.delivery")
public record DeliveryProperties(@Nullable Boolean allowLoopback) {}
