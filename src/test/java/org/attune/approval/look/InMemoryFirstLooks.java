package org.attune.approval.look;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.approval.ReviewId;
import reactor.core.publisher.Mono;

/** First looks for tests. */
final class InMemoryFirstLooks implements FirstLooks {
  private final Map<List<String>, Instant> looks = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> add(ReviewId review, String therapistId, Instant at) {
    return Mono.fromRunnable(() -> looks.putIfAbsent(List.of(review.value(), therapistId), at));
  }

  @Override
  public Mono<Instant> of(ReviewId review, String therapistId) {
    return Mono.fromSupplier(() -> looks.get(List.of(review.value(), therapistId)));
  }
}
