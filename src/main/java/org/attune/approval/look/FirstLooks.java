package org.attune.approval.look;

import java.time.Instant;
import org.attune.approval.ReviewId;
import reactor.core.publisher.Mono;

/** When each therapist first read each review, message and drafts together. */
public interface FirstLooks {
  /** Keeps the first look of this therapist; later ones change nothing. */
  Mono<Void> add(ReviewId review, String therapistId, Instant at);

  /** Empty when this therapist never read it through Attune. */
  Mono<Instant> of(ReviewId review, String therapistId);
}
