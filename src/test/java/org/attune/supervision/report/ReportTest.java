package org.attune.supervision.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.supervision.figures.DecisionFixture.CLINIC;
import static org.attune.supervision.figures.DecisionFixture.MONDAY;
import static org.attune.supervision.figures.DecisionFixture.used;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.approval.ReviewId;
import org.attune.suggestion.SupportBehaviour;
import org.attune.supervision.SettingsFixture;
import org.attune.supervision.TimeRange;
import org.attune.supervision.coding.Codebook;
import org.attune.supervision.coding.CodebookReader;
import org.attune.supervision.coding.Finding;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionFixture;
import org.attune.supervision.figures.UsedDraft;
import org.attune.supervision.statistics.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Codebook CODEBOOK =
      CodebookReader.read(Path.of("models/supervision/codes.yaml"));
  private static final TimeRange WEEK =
      new TimeRange(MONDAY.minus(Duration.ofDays(3)), MONDAY.plus(Duration.ofDays(4)));

  private static final List<Decision> DECISIONS =
      List.of(
          approved("a", used(0), Duration.ofSeconds(17)),
          approved("b", used(40), Duration.ofSeconds(60)),
          approved("c", null, Duration.ofSeconds(100)),
          approved("d", used(20), null),
          of("e", "ana", Decision.Kind.DECLINED),
          DecisionFixture.atRisk("f", Duration.ofMinutes(7)),
          of("g", "ana", Decision.Kind.CAUGHT),
          of("h", "ana", Decision.Kind.MISSED),
          of("i", "ben", Decision.Kind.MISSED));

  @Test
  void aTherapistsFiguresAreThoseCountedByHand() {
    WorkFigures figures = report(List.of()).therapists().getFirst().figures();

    assertThat(figures.decided()).isEqualTo(6);
    assertThat(figures.offered()).isEqualTo(5);
    assertThat(figures.used()).isEqualTo(new Share(3, 5));
    assertThat(figures.unedited()).isEqualTo(new Share(1, 3));
    assertThat(figures.editCharacters().p50()).isEqualTo(20);
    assertThat(figures.editShare().p50()).isEqualTo(0.2);
    assertThat(figures.tooFast()).isEqualTo(new Share(1, 4));
    assertThat(figures.unopened()).isEqualTo(new Share(1, 5));
    assertThat(figures.readingSeconds().n()).isEqualTo(4);
    assertThat(figures.floorSeconds().p50()).isEqualTo(15);
    assertThat(figures.decisionSeconds().p50()).isEqualTo(7_200);
    assertThat(figures.declines()).containsExactly(Map.entry("PHONED", 1L));
    assertThat(figures.riskAcknowledgedSeconds().p50()).isEqualTo(420);
    assertThat(figures.overridden()).isEqualTo(new Share(1, 5));
    assertThat(figures.escalated()).isEqualTo(new Share(1, 6));
  }

  @Test
  void behavioursAreCountedWhereTheyWereOfferedAndUsed() {
    List<BehaviourFigures> behaviours = report(List.of()).behaviours();

    assertThat(behaviours)
        .extracting(BehaviourFigures::behaviour)
        .containsExactly(SupportBehaviour.VALIDATE, SupportBehaviour.GUIDE);
    assertThat(behaviours.getFirst().used()).isEqualTo(new Share(3, 5));
    assertThat(behaviours.getLast().used()).isEqualTo(new Share(0, 5));
    assertThat(behaviours.getFirst().tooFast()).isEqualTo(new Share(1, 2));
  }

  @Test
  void seededChecksStandApartBesideTheBaseline() {
    Report report = report(List.of());

    assertThat(report.seededChecks().caught()).isEqualTo(new Share(1, 3));
    assertThat(report.seededChecks().baseline().low()).isEqualTo(0.25);
    assertThat(report.therapists().getLast().therapistId()).isEqualTo("ben");
    assertThat(report.therapists().getLast().figures().decided()).isZero();
    assertThat(report.therapists().getLast().seededChecks().caught()).isEqualTo(new Share(0, 1));
  }

  @Test
  void findingsAreCountedByItemAndCodeAndAgreementIsReported() {
    Report report =
        report(
            List.of(
                finding("a", "sam", "PRESENT", List.of("UNSUPPORTIVE_TONE")),
                finding("a", "tom", "PRESENT", List.of()),
                finding("b", "sam", "ABSENT", List.of()),
                finding("b", "tom", "ABSENT", List.of()),
                finding("c", "sam", "PARTLY", List.of())));

    CodingFigures coding = report.therapists().getFirst().coding();
    assertThat(coding.findings()).isEqualTo(5);
    assertThat(coding.reviews()).isEqualTo(3);
    assertThat(coding.items().get("PRAISES_EFFORT"))
        .containsEntry("PRESENT", 2L)
        .containsEntry("PARTLY", 1L)
        .containsEntry("ABSENT", 2L);
    CodingFigures.Code tone = requireNonNull(coding.codes().get("UNSUPPORTIVE_TONE"));
    assertThat(tone.seen()).isEqualTo(new Share(1, 5));
    assertThat(tone.humanRate()).isEqualTo(0.006);
    assertThat(report.agreement().doubleCoded()).isEqualTo(2);
    assertThat(requireNonNull(report.agreement().items().get("PRAISES_EFFORT")).kappa())
        .isEqualTo(1);
    assertThat(requireNonNull(report.agreement().codes().get("UNSUPPORTIVE_TONE")).kappa())
        .isEqualTo(0);
  }

  @Test
  void theTableHoldsTheSameFiguresAndNothingThatASpreadsheetWouldRun() {
    List<Decision> decisions = List.of(of("x", "=cmd|' /C calc'!A0", Decision.Kind.APPROVED));

    String csv = ReportCsv.of(Report.of(WEEK, decisions, List.of(), CODEBOOK, settings()));
    String ordinary = ReportCsv.of(report(List.of()));

    assertThat(csv).contains("'=cmd").doesNotContain("\n=cmd");
    assertThat(ordinary.lines().findFirst()).contains("therapist,part,subject,measure,value,n");
    assertThat(ordinary.lines())
        .contains(
            "ana,work,,used,0.6,5",
            "ana,work,,readingSecondsP50,80.0,4",
            "ana,decline,PHONED,count,1,6",
            ",behaviour,VALIDATE,used,0.6,5",
            ",seededCheck,,caught,0.3333,3")
        .allMatch(line -> line.split(",", -1).length >= 6);
  }

  @Test
  void anEmptyReportIsStillAReport() {
    Report report = Report.of(WEEK, List.of(), List.of(), CODEBOOK, settings());

    assertThat(report.therapists()).isEmpty();
    assertThat(report.seededChecks().caught().share()).isNull();
    assertThat(ReportCsv.of(report)).contains("kappa");
  }

  private static Report report(List<Finding> findings) {
    return Report.of(WEEK, DECISIONS, findings, CODEBOOK, settings());
  }

  private static org.attune.supervision.SupervisionProperties settings() {
    return SettingsFixture.asShipped();
  }

  private static Decision approved(
      String id, @Nullable UsedDraft used, @Nullable Duration reading) {
    return DecisionFixture.of(id, "ana", MONDAY, Decision.Kind.APPROVED, used, reading);
  }

  private static Decision of(String id, String therapist, Decision.Kind kind) {
    return DecisionFixture.of(id, therapist, MONDAY, kind, null, Duration.ofMinutes(1));
  }

  private static Finding finding(String review, String coder, String rating, List<String> codes) {
    return new Finding(
        "fnd_" + review + coder,
        CLINIC,
        new ReviewId("rev_" + review),
        "ana",
        MONDAY,
        coder,
        MONDAY,
        new TreeMap<>(Map.of("PRAISES_EFFORT", rating)),
        codes,
        null,
        "1");
  }
}
