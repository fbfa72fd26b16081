package org.attune.inbox.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.attune.approval.Priority;
import org.attune.approval.Review;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Mono;

/** A feed for tests: every ledger entry is a change, of ana's and ben's reviews in turn. */
final class FeedInMemory implements Feed {
  final AtomicInteger reads = new AtomicInteger();
  private final List<ReviewChange> changes = new CopyOnWriteArrayList<>();

  void grow(int count) {
    LongStream.rangeClosed(changes.size() + 1, changes.size() + count)
        .mapToObj(FeedInMemory::change)
        .forEach(changes::add);
  }

  static ReviewChange change(long seq) {
    return new ReviewChange(
        seq,
        false,
        "rev_" + seq,
        seq % 2 == 1 ? "ana" : "ben",
        null,
        Review.State.CLAIMED,
        2,
        Priority.ROUTINE,
        "therapist:ana");
  }

  @Override
  public Mono<Page> after(TenantId tenant, long seq, int limit) {
    return Mono.fromSupplier(() -> {
      reads.incrementAndGet();
      List<ReviewChange> found =
          changes.stream().filter(change -> change.seq() > seq).limit(limit).toList();
      return new Page(found, seq + found.size(), found.size() == limit);
    });
  }

  @Override
  public Mono<Long> head(TenantId tenant) {
    return Mono.just((long) changes.size());
  }
}
