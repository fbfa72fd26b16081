package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.POLICY;

import java.time.Instant;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicy;

/** Takes steps in tests and says what came of them. */
final class Taking {
  private Taking() {}

  static Outcome.Moved moved(Review from, Step step, Actor who, Instant at) {
    return moved(from, step, who, at, POLICY);
  }

  static Outcome.Moved moved(Review from, Step step, Actor who, Instant at, TenantPolicy policy) {
    Outcome outcome = from.take(step, who, at, policy);
    assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    return (Outcome.Moved) outcome;
  }

  static Review next(Review from, Step step, Actor who, Instant at) {
    return moved(from, step, who, at).next();
  }

  static Review next(Review from, Step step, Actor who, Instant at, TenantPolicy policy) {
    return moved(from, step, who, at, policy).next();
  }

  static Refusal.Code refusal(Review from, Step step, Actor who, Instant at) {
    return refusal(from, step, who, at, POLICY);
  }

  static Refusal.Code refusal(Review from, Step step, Actor who, Instant at, TenantPolicy policy) {
    Outcome outcome = from.take(step, who, at, policy);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().code();
  }
}
