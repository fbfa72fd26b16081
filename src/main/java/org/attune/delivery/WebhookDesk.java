package org.attune.delivery;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Registers webhooks and gives them their secrets. */
@Service
public class WebhookDesk {
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 12;

  private final Webhooks webhooks;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WebhookDesk(Webhooks webhooks, Clock clock) {
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** Registers a target that has passed {@link TargetPolicy}; the result holds its secret. */
  public Mono<Webhook> register(TenantId tenant, URI url, Set<EventType> eventTypes) {
    Webhook webhook =
        new Webhook(
            new WebhookId("wh_" + HexFormat.of().formatHex(bytes(ID_BYTES))),
            tenant,
            url,
            eventTypes,
            "whsec_" + Base64.getEncoder().encodeToString(bytes(SECRET_BYTES)),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return webhooks.add(webhook).thenReturn(webhook);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
