package org.attune.page;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.attune.RunningAttune;
import org.attune.access.DemoTenant;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.approval.ReviewId;
import org.attune.approval.SeededCheck;
import org.attune.suggestion.SupportBehaviour;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.coding.Findings;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.Decisions;
import org.attune.supervision.figures.UsedDraft;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Twelve weeks of three therapists' decisions, for no test can wait that long. Jonas has lately
 * become hasty; Kim has begun three weeks ago and has too few decisions for rates.
 */
final class PastWork {
  private static final int WEEKS = 12;
  private static final int AT_ONCE = 16;
  private static final List<SupportBehaviour> BEHAVIOURS =
      List.of(
          SupportBehaviour.VALIDATE,
          SupportBehaviour.ENCOURAGE,
          SupportBehaviour.GUIDE,
          SupportBehaviour.SUMMARISE,
          SupportBehaviour.ASK_CLARIFYING,
          SupportBehaviour.TASK_REINFORCE);

  private final Random random = new Random(7);
  private final Instant now;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private PastWork(Instant now) {
    this.now = now;
  }

  /** Puts the work into the stores; the same again changes nothing. */
  static void in(RunningAttune attune) {
    PastWork work = new PastWork(Instant.now().truncatedTo(ChronoUnit.DAYS));
    Codebook codebook = attune.bean(Codebook.class);
    for (int daysAgo = WEEKS * 7; daysAgo > 0; daysAgo--) {
      work.day("ana", daysAgo, 2, 0.45, 0.05, codebook);
      work.day(
          "jonas", daysAgo, 4, daysAgo <= 14 ? 0.9 : 0.35, daysAgo <= 14 ? 0.6 : 0.06, codebook);
      if (daysAgo < 20 && daysAgo % 8 == 0) {
        work.day("kim", daysAgo, 1, 0.3, 0, codebook);
      }
    }
    Decisions store = attune.bean(Decisions.class);
    Findings found = attune.bean(Findings.class);
    Flux.fromIterable(work.decisions).flatMap(store::put, AT_ONCE).blockLast();
    Flux.fromIterable(work.findings).flatMap(found::addOrGet, AT_ONCE).blockLast();
  }

  private void day(
      String who, int daysAgo, int most, double asDrafted, double hasty, Codebook codebook) {
    for (int n = random.nextInt(most + 1); n >= 0; n--) {
      Instant at = now.minus(Duration.ofDays(daysAgo)).plusSeconds(28_800 + random.nextInt(28_800));
      String id = who + "-" + daysAgo + "-" + n;
      boolean check = random.nextInt(18) == 0;
      Decision decision = check ? check(id, who, at) : decision(id, who, at, asDrafted, hasty);
      decisions.add(decision);
      if (!check && random.nextInt(4) == 0) {
        findings.add(finding(decision, "robin", codebook));
        if (random.nextInt(2) == 0) {
          findings.add(finding(decision, "supervisor", codebook));
        }
      }
    }
  }

  private Decision decision(String id, String who, Instant at, double asDrafted, double hasty) {
    boolean approved = random.nextInt(8) > 0;
    List<SupportBehaviour> offered = new ArrayList<>(BEHAVIOURS);
    Collections.shuffle(offered, random);
    double share = random.nextDouble() < asDrafted ? 0 : random.nextDouble() * 0.5;
    UsedDraft used =
        approved && random.nextInt(3) > 0
            ? new UsedDraft("d-1", true, offered.subList(0, 2), 60, (int) (share * 400), share)
            : null;
    double seconds =
        random.nextDouble() < hasty ? 4 + random.nextInt(14) : 40 + random.nextInt(160);
    return decided(
        id,
        who,
        at,
        approved ? Decision.Kind.APPROVED : Decision.Kind.DECLINED,
        Duration.ofMillis((long) (seconds * 1000)),
        offered.subList(0, 4),
        used,
        null);
  }

  private Decision check(String id, String who, Instant at) {
    SeededCheck.Flaw flaw = SeededCheck.Flaw.values()[random.nextInt(4)];
    Decision.Kind kind = random.nextInt(5) < 2 ? Decision.Kind.CAUGHT : Decision.Kind.MISSED;
    return decided(
        id, who, at, kind, Duration.ofSeconds(50), List.of(), null, new Decision.Check(id, flaw));
  }

  private static Decision decided(
      String id,
      String who,
      Instant at,
      Decision.Kind kind,
      Duration reading,
      List<SupportBehaviour> offered,
      @Nullable UsedDraft used,
      Decision.@Nullable Check check) {
    return new Decision(
        new ReviewId("rev_past-" + id),
        DemoTenant.ID,
        3,
        who,
        kind,
        at.minus(Duration.ofHours(5)),
        at,
        at.minus(reading),
        Priority.ROUTINE,
        Risk.Level.R0,
        null,
        85,
        offered.isEmpty() ? 0 : 3,
        offered,
        used,
        kind == Decision.Kind.APPROVED ? 62 : 0,
        List.of(),
        false,
        kind == Decision.Kind.DECLINED ? "SPOKE_WITH_PATIENT" : null,
        check);
  }

  private Finding finding(Decision decision, String coder, Codebook codebook) {
    TreeMap<String, String> items = new TreeMap<>();
    List<String> ratings = codebook.ratings();
    for (Codebook.Entry item : codebook.items()) {
      // Two coders of one decision see much the same, and sometimes not
      Random seen = new Random((decision.id().value() + item.id()).hashCode());
      int rating = seen.nextInt(10) < 6 ? 0 : seen.nextInt(ratings.size());
      items.put(item.id(), ratings.get(random.nextInt(6) == 0 ? random.nextInt(4) : rating));
    }
    List<String> codes =
        codebook.codes().stream()
            .map(Codebook.Entry::id)
            .filter(code -> random.nextInt(16) == 0)
            .toList();
    return new Finding(
        "fnd_" + decision.id().value() + coder,
        DemoTenant.ID,
        decision.id(),
        decision.therapistId(),
        decision.decidedAt(),
        coder,
        decision.decidedAt().plus(Duration.ofHours(20)),
        items,
        codes,
        null,
        codebook.version());
  }
}
