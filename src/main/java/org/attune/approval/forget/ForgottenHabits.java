package org.attune.approval.forget;

import java.time.Instant;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Mono;

/** Which therapists asked that nothing be learnt from what they decided until then. */
public interface ForgottenHabits {
  /** Nothing decided until {@code at} is learnt from any more; a later wish replaces it. */
  Mono<Void> forget(TenantId tenant, String therapistId, Instant at);

  /** Until when decisions are forgotten; empty where the therapist never asked. */
  Mono<Instant> until(TenantId tenant, String therapistId);
}
