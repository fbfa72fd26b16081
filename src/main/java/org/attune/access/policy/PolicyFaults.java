package org.attune.access.policy;

import static org.attune.kernel.FieldFault.Code.INCOMPLETE;
import static org.attune.kernel.FieldFault.Code.MISSING;
import static org.attune.kernel.FieldFault.Code.TOO_EARLY;
import static org.attune.kernel.FieldFault.Code.TOO_LONG;
import static org.attune.kernel.FieldFault.Code.TOO_MANY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attune.access.Origin;
import org.attune.kernel.FieldFault;
import org.jspecify.annotations.Nullable;

/** What is wrong with a policy, by field; nothing of it is stored then. */
public final class PolicyFaults {
  private static final int MAX_TEXT = 4_000;
  private static final int MAX_NAME = 200;
  private static final int MAX_ITEMS = 200;
  private static final int DAY_MINUTES = 24 * 60;

  private final List<FieldFault> found = new ArrayList<>();

  private PolicyFaults() {}

  /** All faults, in the order of the fields; empty for a sound policy. */
  public static List<FieldFault> of(TenantPolicy policy) {
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
    check("calendar.days", !calendar.days().isEmpty(), MISSING, "must name a working day");
    boolean later = calendar.closes().isAfter(calendar.opens());
    check("calendar.closes", later, TOO_EARLY, "must be later than opens");
    range("calendar.acknowledgeWithinDays", calendar.acknowledgeWithinDays(), 0, 30);
    range("calendar.answerWithinDays", calendar.answerWithinDays(), 0, 30);
  }

  private void risk(RiskCare risk) {
    range("risk.acknowledgeMinutes", risk.acknowledgeMinutes(), 1, DAY_MINUTES);
    range("risk.urgentAcknowledgeMinutes", risk.urgentAcknowledgeMinutes(), 1, DAY_MINUTES);
    text("risk.onCallId", risk.onCallId(), MAX_NAME);
    text("risk.supervisorId", risk.supervisorId(), MAX_NAME);
    check("risk.protocol", !risk.protocol().isBlank(), MISSING, "must not be blank");
    text("risk.protocol", risk.protocol(), MAX_TEXT);
    items("risk.numbers", risk.numbers());
    for (RiskCare.CrisisNumber number : risk.numbers()) {
      check("risk.numbers", !number.name().isBlank(), INCOMPLETE, "each needs a name");
      check("risk.numbers", !number.number().isBlank(), INCOMPLETE, "each needs a number");
    }
  }

  private void origins(List<String> origins) {
    items("embedOrigins", origins);
    origins.stream()
        .map(Origin::fault)
        .filter(Objects::nonNull)
        .distinct()
        .map(fault ->
            new FieldFault("embedOrigins", fault.code(), "has an entry that " + fault.reason()))
        .forEach(found::add);
  }

  private void names(String field, List<String> names) {
    items(field, names);
    check(field, names.stream().noneMatch(String::isBlank), MISSING, "must hold no empty id");
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    most(field, longest, MAX_NAME, TOO_LONG, "has an id of more than " + MAX_NAME + " characters");
  }

  private void items(String field, List<?> items) {
    most(field, items.size(), MAX_ITEMS, TOO_MANY, "has too many entries");
  }

  private void text(String field, @Nullable String text, int most) {
    int length = text == null ? 0 : text.length();
    most(field, length, most, TOO_LONG, "has more than " + most + " characters");
  }

  private void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      found.add(FieldFault.range(field, least, most));
    }
  }

  private void most(String field, int size, int most, FieldFault.Code code, String reason) {
    if (size > most) {
      found.add(new FieldFault(field, code, reason, null, most));
    }
  }

  private void check(String field, boolean sound, FieldFault.Code code, String reason) {
    if (!sound) {
      found.add(new FieldFault(field, code, reason));
    }
  }
}
