package org.attune.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delivery ({@code attune.delivery.*}).
 *
 * @param allowLoopback whether webhooks may point at this machine; by default only in demo mode
 * @param answerTimeout how long a receiver may take to answer; 20 s unless set, 30 s at most
 */
@ConfigurationProperties("attune.delivery")
public record DeliveryProperties(
    @Nullable Boolean allowLoopback, @DefaultValue("20s") Duration answerTimeout) {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  public DeliveryProperties {
    if (answerTimeout.compareTo(Duration.ofMillis(100)) < 0
        || answerTimeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("attune.delivery.answer-timeout must be 100ms to 30s");
    }
  }
}
