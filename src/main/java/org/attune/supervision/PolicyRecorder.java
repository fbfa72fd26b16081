package org.attune.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicies.Change;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.attune.kernel.Sweeper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the ledger who changed a tenant's policy; a crash in between costs nothing. */
@Component
class PolicyRecorder extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(30);

  private final TenantPolicies policies;
  private final Ledger ledger;
  private final Clock clock;

  PolicyRecorder(TenantPolicies policies, Ledger ledger, Clock clock) {
    super(PERIOD);
    this.policies = policies;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  protected Mono<Void> round() {
    return recorded();
  }

  /** Completes when the ledger has every change. */
  Mono<Void> recorded() {
    return policies
        .unrecorded()
        .concatMap(change -> ledger.append(event(change)).then(policies.markRecorded(change)))
        .then();
  }

  /** The hash tells which policy it was; its text may name staff. */
  private AuditEvent event(Change change) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("policyHash", Sha256.of(Json.MAPPER.writeValueAsString(change.policy())).hex());
    details.put("version", Long.toString(change.version()));
    return new AuditEvent(
        "policy_" + change.tenant() + "/" + change.version(),
        change.tenant(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        change.by(),
        "policy.changed",
        "policy_" + change.tenant(),
        details);
  }
}
