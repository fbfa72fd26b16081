package org.attune.approval;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.ANA;
import static org.attune.approval.ReviewFixture.ATTUNE;
import static org.attune.approval.ReviewFixture.BEN;
import static org.attune.approval.ReviewFixture.MONDAY;
import static org.attune.approval.ReviewFixture.POLICY;
import static org.attune.approval.ReviewFixture.SAM;
import static org.attune.approval.ReviewFixture.atRisk;
import static org.attune.approval.ReviewFixture.offered;
import static org.attune.approval.ReviewFixture.opened;
import static org.attune.approval.ReviewFixture.pending;
import static org.attune.approval.ReviewFixture.withRisk;
import static org.attune.approval.Taking.moved;
import static org.attune.approval.Taking.next;
import static org.attune.approval.Taking.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.policy.RiskCare;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.approval.queue.QueuePlace;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.Test;

/** What happens to a risk that nobody acknowledges, and to one that is found late. */
class RiskAlarmTest {
  private static final TenantPolicy STAFFED =
      PolicyFixture.with("risk", new RiskCare(60, 15, "ben", "sam", "protocol", List.of()));
  private static final Instant HOUR = MONDAY.plus(Duration.ofHours(1));
  private static final Step ALERT = new Step.Alert();

  @Test
  void anUnacknowledgedRiskGoesToTheOnCallPersonAndThenToTheSupervisor() {
    assertThat(QueuePlace.alertAt(atRisk())).contains(HOUR);

    Outcome.Moved first = moved(atRisk(), ALERT, ATTUNE, HOUR, STAFFED);
    Outcome.Moved second = moved(first.next(), ALERT, ATTUNE, HOUR.plusSeconds(3600), STAFFED);

    assertThat(((Review.Escalated) first.next()).to()).isEqualTo("ben");
    assertThat(first.notice().orElseThrow().to()).isEqualTo("ben");
    assertThat(first.event().orElseThrow().actor()).isEqualTo("system:attune");
    assertThat(QueuePlace.alertAt(first.next())).contains(HOUR.plusSeconds(3600));
    assertThat(((Review.Escalated) second.next()).to()).isEqualTo("sam");
    assertThat(second.notice().orElseThrow().kind()).isEqualTo(Notice.Kind.REVIEW_ESCALATED);
    assertThat(QueuePlace.alertAt(second.next())).isEmpty();
    assertThat(refusal(second.next(), ALERT, ATTUNE, HOUR.plusSeconds(9999), STAFFED))
        .isEqualTo(Refusal.Code.NO_RISK_TO_ACKNOWLEDGE);
  }

  @Test
  void withoutContactsAnySupervisorIsCalled() {
    Review.Escalated escalated = (Review.Escalated) next(atRisk(), ALERT, ATTUNE, HOUR);

    assertThat(escalated.to()).isNull();
    assertThat(QueuePlace.alertAt(escalated)).isEmpty();
  }

  @Test
  void intentOrAPlanIsPassedOnSooner() {
    Review urgent =
        opened(
            "m-4",
            withRisk(new Risk(Risk.Level.R4, Set.of(), 1, List.of())),
            new Suggestions.Withheld(Suggestions.Reason.RISK));

    assertThat(QueuePlace.alertAt(urgent)).contains(MONDAY.plus(Duration.ofMinutes(15)));
  }

  @Test
  void anAcknowledgementByWhoeverHasItSilencesTheAlarm() {
    Review alarmed = next(atRisk(), ALERT, ATTUNE, HOUR, STAFFED);

    Review safe = next(alarmed, new Step.AcknowledgeRisk("called", null), BEN, HOUR, STAFFED);

    assertThat(safe.progress().riskAcknowledged())
        .isEqualTo(new Progress.Acknowledgement("ben", HOUR, "called", null));
    assertThat(QueuePlace.alertAt(safe)).isEmpty();
    assertThat(refusal(safe, ALERT, ATTUNE, HOUR, STAFFED))
        .isEqualTo(Refusal.Code.NO_RISK_TO_ACKNOWLEDGE);
  }

  @Test
  void aSupervisorMayAnswerForARiskThatATherapistIsWorkingOn() {
    Review claimed = next(atRisk(), new Step.Claim(), ANA, MONDAY);

    Review.Claimed safe =
        (Review.Claimed) next(claimed, new Step.AcknowledgeRisk("called", null), SAM, MONDAY);

    assertThat(safe.by()).isEqualTo("ana");
    assertThat(safe.progress().riskAcknowledged()).isNotNull();
  }

  @Test
  void anEscalationByHandDoesNotSilenceIt() {
    Review escalated = next(atRisk(), new Step.Escalate("unsure"), ANA, MONDAY, STAFFED);

    assertThat(QueuePlace.alertAt(escalated)).contains(HOUR);
    assertThat(next(escalated, new Step.AcknowledgeRisk("called", null), SAM, HOUR).state())
        .isEqualTo(Review.State.ESCALATED);
  }

  @Test
  void aLaterReadingRaisesARiskAndItsDeadlineRunsFromThen() {
    Reading graver = withRisk(new Risk(Risk.Level.R3, Set.of(), 0.9, List.of()));
    Instant noon = MONDAY.plus(Duration.ofHours(4));

    Review raised = next(pending(), new Step.Reread(graver, offered()), ATTUNE, noon);

    assertThat(raised.facts().priority()).isEqualTo(Priority.RISK);
    assertThat(raised.facts().suggestions().drafts()).isEmpty();
    assertThat(raised.facts().acknowledgeBy()).isEqualTo(noon.plus(Duration.ofHours(1)));
    assertThat(raised.progress().stale()).isNotNull();
  }

  @Test
  void aLaterReadingNeverLowersARisk() {
    Review reread = next(atRisk(), new Step.Reread(Reading.unread(), offered()), ATTUNE, MONDAY);

    assertThat(reread.facts().priority()).isEqualTo(Priority.RISK);
    Reading kept = requireNonNull(reread.facts().reading());
    assertThat(kept.risk().level()).isEqualTo(Risk.Level.R3);
    assertThat(reread.facts().suggestions().drafts()).isEmpty();
    assertThat(reread.facts().acknowledgeBy()).isEqualTo(HOUR);
    assertThat(POLICY.drafting()).isTrue();
  }

  @Test
  void whatWasUnreadTakesThePriorityOfItsFirstReading() {
    Review unread = opened("m-5", null, new Suggestions.Withheld(Suggestions.Reason.FAILURE));

    Review read = next(unread, new Step.Reread(Reading.unread(), offered()), ATTUNE, HOUR);

    assertThat(read.facts().priority()).isEqualTo(Priority.ROUTINE);
    assertThat(read.facts().suggestions()).isEqualTo(offered());
  }
}
