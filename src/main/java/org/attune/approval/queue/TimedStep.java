package org.attune.approval.queue;

import java.time.Instant;
import java.util.Optional;
import org.attune.approval.Review;
import org.attune.approval.Step;

/** Which step the passing of time asks for. */
final class TimedStep {
  private TimedStep() {}

  /** The risk before the lease; empty when only the place in the queue has aged. */
  static Optional<Step.Unasked> due(Review review, Instant now) {
    if (QueuePlace.alertAt(review).filter(time -> !time.isAfter(now)).isPresent()) {
      return Optional.of(new Step.Alert());
    }
    return QueuePlace.leaseEnd(review)
        .filter(time -> !time.isAfter(now))
        .map(time -> new Step.EndLease());
  }
}
