package org.attune.access.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant does about a message that speaks of risk.
 *
 * @param acknowledgeMinutes until a named person must have acknowledged it; after that it escalates
 *     by itself, first to the on-call person and, as long again later, to the supervisor
 * @param urgentAcknowledgeMinutes the same for intent, a plan or an attempt (R4 and R5)
 * @param onCallId the account that unacknowledged risks escalate to
 * @param supervisorId the account after that; null for whichever supervisor looks
 * @param protocol the tenant's own steps, shown beside the message
 * @param numbers whom to call
 */
public record RiskCare(
    int acknowledgeMinutes,
    int urgentAcknowledgeMinutes,
    @Nullable String onCallId,
    @Nullable String supervisorId,
    String protocol,
    List<CrisisNumber> numbers) {

  public RiskCare {
    numbers = List.copyOf(numbers);
  }

  /** One line to call. */
  public record CrisisNumber(String name, String number) {}

  public Duration patience(boolean urgent) {
    return Duration.ofMinutes(urgent ? urgentAcknowledgeMinutes : acknowledgeMinutes);
  }
}
