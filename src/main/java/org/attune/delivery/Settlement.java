package org.attune.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a leased attempt ended.
 *
 * @param at when to try again for a failed one; otherwise when it was settled
 * @param problem without what the receiver said, which may quote a patient
 */
record Settlement(Delivery leased, Delivery.Status status, Instant at, @Nullable String problem) {
  /** Whether it keeps its lane waiting no longer. */
  boolean isLast() {
    return status != Delivery.Status.FAILED;
  }
}
