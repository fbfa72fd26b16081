package org.attune.access.embed;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.Origin;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicy;
import org.attune.kernel.Sweeper;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The origins whose pages may embed the inbox, as the tenants' policies list them. */
@Component
public class EmbedOrigins extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(10);

  private final TenantPolicies policies;
  private volatile Set<Origin> all = Set.of();

  public EmbedOrigins(TenantPolicies policies) {
    super(PERIOD);
    this.policies = policies;
  }

  /** Those of one tenant; where there are none, any safe origin may be given a token. */
  public Mono<Set<Origin>> of(TenantId tenant) {
    return policies.of(tenant).map(policy -> origins(List.of(policy)));
  }

  /**
   * Those of all tenants, as of some seconds ago: a preflight and a page carry no token, hence no
   * tenant. What each tenant may see is decided by the token, which is bound to one origin.
   */
  public Set<Origin> all() {
    return all;
  }

  @Override
  protected Mono<Void> round() {
    return refresh();
  }

  /** Looks the policies up again. */
  public Mono<Void> refresh() {
    return policies
        .all()
        .collectList()
        .map(EmbedOrigins::origins)
        .doOnNext(found -> all = found)
        .then();
  }

  private static Set<Origin> origins(List<TenantPolicy> policies) {
    return policies.stream()
        .flatMap(policy -> policy.embedOrigins().stream())
        .flatMap(text -> Origin.parse(text).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
