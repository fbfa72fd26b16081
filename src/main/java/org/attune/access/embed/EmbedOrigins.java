package org.attune.access.embed;

import java.util.Set;
import org.attune.access.Origin;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The origins whose pages may embed the inbox. */
@Component
public class EmbedOrigins {
  private final Set<Origin> configured;

  public EmbedOrigins(EmbedProperties properties) {
    this.configured = properties.origins();
  }

  /** Those of one tenant; where there are none, any safe origin may be given a token. */
  public Mono<Set<Origin>> of(TenantId tenant) {
    return Mono.just(configured);
  }

  /**
   * Those of all tenants: a preflight and a page carry no token, hence no tenant. What each tenant
   * may see is decided by the token, which is bound to one origin.
   */
  public Set<Origin> all() {
    return configured;
  }
}
