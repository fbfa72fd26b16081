package org.attune.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantPolicyTest {
  private final TenantPolicy shipped = PolicyFixture.SHIPPED;

  @Test
  void theShippedPolicyIsSoundAndLetsAReplyWaitForTwentySeconds() {
    assertThat(PolicyFaults.of(shipped)).isEmpty();
    assertThat(shipped.undoSeconds()).isEqualTo(20);
    assertThat(shipped.risk().numbers()).isNotEmpty();
    assertThat(shipped.revealDelaySeconds()).isNull();
  }

  @Test
  void aPolicySurvivesJson() {
    String json = Json.MAPPER.writeValueAsString(shipped);

    assertThat(Json.MAPPER.readValue(json, TenantPolicy.class)).isEqualTo(shipped);
  }

  @ParameterizedTest
  @CsvSource({
    "undoSeconds,121",
    "undoSeconds,-1",
    "claimLeaseMinutes,0",
    "maxSnoozeDays,61",
    "revealDelaySeconds,601"
  })
  void aNumberOutOfItsRangeIsNamed(String field, int value) {
    assertThat(PolicyFaults.of(PolicyFixture.with(field, value)))
        .extracting(FieldFault::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({
    "https://clinic.example,true",
    "https://clinic.example:8443,true",
    "http://localhost:3000,true",
    "http://clinic.example,false",
    "https://clinic.example/,false",
    "https://ana@clinic.example,false",
    "*,false",
    "https://a b,false"
  })
  void onlyOriginsMayEmbedTheInbox(String origin, boolean sound) {
    TenantPolicy policy = PolicyFixture.with("embedOrigins", List.of(origin));

    assertThat(PolicyFaults.of(policy).isEmpty()).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER,true,true,false",
    "OVERRIDES,true,false,true",
    "OVERRIDES,false,true,false",
    "TRAINEES,true,false,false",
    "TRAINEES,false,true,true",
    "BOTH,true,false,true",
    "BOTH,false,false,false"
  })
  void aSecondPersonIsAskedForWhereThePolicySaysSo(
      TwoPersonApproval rule, boolean override, boolean trainee, boolean asked) {
    assertThat(rule.asks(override, trainee)).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({
    // Friday afternoon counts on over the weekend
    "2026-03-06T15:00:00Z,1,2026-03-09T15:00:00Z",
    "2026-03-06T15:00:00Z,2,2026-03-10T15:00:00Z",
    // after hours and at weekends the count starts with the next working hour
    "2026-03-06T20:00:00Z,1,2026-03-10T09:00:00Z",
    "2026-03-07T12:00:00Z,1,2026-03-10T09:00:00Z",
    "2026-03-02T05:00:00Z,2,2026-03-04T09:00:00Z",
    "2026-03-02T05:00:00Z,0,2026-03-02T09:00:00Z"
  })
  void dueTimesCountWorkingDays(Instant from, int days, Instant due) {
    assertThat(shipped.calendar().after(from, days)).isEqualTo(due);
  }

  @Test
  void dueTimesFollowTheTenantsOwnClockThroughTheChangeToSummerTime() {
    WorkingCalendar utc = shipped.calendar();
    WorkingCalendar vienna =
        new WorkingCalendar(
            utc.days(), utc.opens(), utc.closes(), ZoneId.of("Europe/Vienna"), 1, 2);

    // Friday 10:00 in winter time to Monday 10:00 in summer time
    assertThat(vienna.acknowledgeBy(Instant.parse("2026-03-27T09:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
  }
}
