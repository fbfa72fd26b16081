package org.attune.audit;

import java.util.Map;
import org.attune.audit.LedgerAlarms.Alarm;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The component {@code ledger} of the service's health. */
@Component
class LedgerHealth implements HealthIndicator {
  /** Everything works, but somebody has to look: answered with 200, unlike DOWN. */
  static final Status DEGRADED = new Status("DEGRADED");

  private final LedgerAlarms alarms;

  LedgerHealth(LedgerAlarms alarms) {
    this.alarms = alarms;
  }

  @Override
  public Health health() {
    Map<Alarm, String> raised = alarms.raised();
    Health.Builder health = Health.status(status(raised));
    raised.forEach((alarm, detail) -> health.withDetail(alarm.name(), detail));
    return health.build();
  }

  private static Status status(Map<Alarm, String> raised) {
    if (raised.isEmpty()) {
      return Status.UP;
    }
    return raised.containsKey(Alarm.APPENDS_FAIL) ? Status.DOWN : DEGRADED;
  }
}
