package org.attune.supervision.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.approval.ReviewId;
import org.attune.approval.SeededCheck;
import org.attune.kernel.TenantId;
import org.attune.suggestion.SupportBehaviour;
import org.jspecify.annotations.Nullable;

/** Decisions as the tests speak of them: an ordinary one, and what may be otherwise about it. */
public final class DecisionFixture {
  public static final TenantId CLINIC = new TenantId("clinic");
  public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private DecisionFixture() {}

  /** A draft of 30 words to a message of 60, sent unedited after a minute, two hours on. */
  public static Decision ordinary(String id) {
    return of(id, "ana", MONDAY, Decision.Kind.APPROVED, used(0), Duration.ofMinutes(1));
  }

  public static UsedDraft used(int editDistance) {
    return new UsedDraft(
        "d-1", true, List.of(SupportBehaviour.VALIDATE), 30, editDistance, editDistance / 100.0);
  }

  public static Decision of(
      String id,
      String therapist,
      Instant decidedAt,
      Decision.Kind kind,
      @Nullable UsedDraft used,
      @Nullable Duration reading) {
    boolean check = kind == Decision.Kind.CAUGHT || kind == Decision.Kind.MISSED;
    return new Decision(
        new ReviewId("rev_" + id),
        CLINIC,
        3,
        therapist,
        kind,
        decidedAt.minus(Duration.ofHours(2)),
        decidedAt,
        reading == null ? null : decidedAt.minus(reading),
        Priority.ROUTINE,
        Risk.Level.R0,
        null,
        60,
        2,
        List.of(SupportBehaviour.VALIDATE, SupportBehaviour.GUIDE),
        used,
        kind == Decision.Kind.APPROVED ? 30 : 0,
        List.of(),
        false,
        kind == Decision.Kind.DECLINED ? "PHONED" : null,
        check ? new Decision.Check("case-" + id, SeededCheck.Flaw.MISSED_RISK) : null);
  }

  public static Decision atRisk(String id, Duration acknowledged) {
    Instant received = MONDAY.minus(Duration.ofHours(2));
    return new Decision(
        new ReviewId("rev_" + id),
        CLINIC,
        3,
        "ana",
        Decision.Kind.APPROVED,
        received,
        MONDAY,
        MONDAY.minus(Duration.ofMinutes(5)),
        Priority.RISK,
        Risk.Level.R3,
        received.plus(acknowledged),
        60,
        0,
        List.of(),
        null,
        30,
        List.of("LENGTH"),
        true,
        null,
        null);
  }
}
