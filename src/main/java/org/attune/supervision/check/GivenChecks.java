package org.attune.supervision.check;

import java.time.Instant;
import org.attune.access.Actor.Therapist;
import org.attune.approval.ReviewId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which therapist was given which case when. */
interface GivenChecks {
  /** Keeps it; repeating it changes nothing. */
  Mono<Void> add(ReviewId review, Therapist who, String caseId, Instant at);

  /** All that the therapist was ever given, the oldest first. */
  Flux<Given> of(Therapist who);

  /** One check given. */
  record Given(ReviewId review, String caseId, Instant at) {}
}
