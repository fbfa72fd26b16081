package org.attune.access.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attune.access.Origin;
import org.jspecify.annotations.Nullable;

/** What is wrong with a policy, by field; nothing of it is stored then. */
public final class PolicyFaults {
  private static final int MAX_TEXT = 4_000;
  private static final int MAX_NAME = 200;
  private static final int MAX_ITEMS = 200;
  private static final int DAY_MINUTES = 24 * 60;

  private final List<Fault> found = new ArrayList<>();

  private PolicyFaults() {}

  /** One field and why it is refused. */
  public record Fault(String field, String reason) {}

  /** All faults, in the order of the fields; empty for a sound policy. */
  public static List<Fault> of(TenantPolicy policy) {
    PolicyFaults faults = new PolicyFaults();
    Integer reveal = policy.revealDelaySeconds();
    faults.range("revealDelaySeconds", reveal == null ? 0 : reveal, 0, 600);
    faults.range("undoSeconds", policy.undoSeconds(), 0, 120);
    faults.range("claimLeaseMinutes", policy.claimLeaseMinutes(), 1, 8 * 60);
    faults.range("maxSnoozeDays", policy.maxSnoozeDays(), 1, 60);
    faults.names("traineeIds", policy.traineeIds());
    faults.calendar(policy.calendar());
    faults.range("longSilentDays", policy.longSilentDays(), 1, 365);
    faults.risk(policy.risk());
    faults.text("signOff", policy.signOff(), MAX_NAME);
    faults.text("disclosureText", policy.disclosureText(), MAX_TEXT);
    faults.origins(policy.embedOrigins());
    faults.names("seededChecksConsent", policy.seededChecksConsent());
    return List.copyOf(faults.found);
  }

  private void calendar(WorkingCalendar calendar) {
    check("calendar.days", !calendar.days().isEmpty(), "must name a working day");
    check(
        "calendar.closes", calendar.closes().isAfter(calendar.opens()), "must be later than opens");
    range("calendar.acknowledgeWithinDays", calendar.acknowledgeWithinDays(), 0, 30);
    range("calendar.answerWithinDays", calendar.answerWithinDays(), 0, 30);
  }

  private void risk(RiskCare risk) {
    range("risk.acknowledgeMinutes", risk.acknowledgeMinutes(), 1, DAY_MINUTES);
    range("risk.urgentAcknowledgeMinutes", risk.urgentAcknowledgeMinutes(), 1, DAY_MINUTES);
    text("risk.onCallId", risk.onCallId(), MAX_NAME);
    text("risk.supervisorId", risk.supervisorId(), MAX_NAME);
    check("risk.protocol", !risk.protocol().isBlank(), "must not be blank");
    text("risk.protocol", risk.protocol(), MAX_TEXT);
    check("risk.numbers", risk.numbers().size() <= MAX_ITEMS, "has too many entries");
    for (RiskCare.CrisisNumber number : risk.numbers()) {
      check("risk.numbers", !number.name().isBlank(), "each needs a name");
      check("risk.numbers", !number.number().isBlank(), "each needs a number");
    }
  }

  private void origins(List<String> origins) {
    check("embedOrigins", origins.size() <= MAX_ITEMS, "has too many entries");
    origins.stream()
        .map(Origin::fault)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(fault -> check("embedOrigins", false, "has an entry that " + fault));
  }

  private void names(String field, List<String> names) {
    check(field, names.size() <= MAX_ITEMS, "has too many entries");
    check(
        field,
        names.stream().noneMatch(name -> name.isBlank() || name.length() > MAX_NAME),
        "must hold ids of 1 to " + MAX_NAME + " characters");
  }

  private void text(String field, @Nullable String text, int most) {
    check(field, text == null || text.length() <= most, "has more than " + most + " characters");
  }

  private void range(String field, int value, int least, int most) {
    check(field, value >= least && value <= most, "must be " + least + " to " + most);
  }

  private void check(String field, boolean sound, String reason) {
    if (!sound) {
      found.add(new Fault(field, reason));
    }
  }
}
