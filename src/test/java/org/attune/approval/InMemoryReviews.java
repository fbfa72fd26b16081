package org.attune.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.attune.approval.queue.QueuePlace;
import org.attune.audit.AuditEvent;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews for tests, with the rules of the store and none of its means. */
final class InMemoryReviews implements Reviews {
  private static final Comparator<Row> URGENCY =
      Comparator.comparingInt((Row row) -> row.place.rank())
          .thenComparing(row -> row.facts().receivedAt())
          .thenComparing(row -> row.facts().id().value());

  private record Row(
      Review review,
      QueuePlace place,
      List<AuditEvent> events,
      List<Notice> notices,
      boolean released) {
    Facts facts() {
      return review.facts();
    }

    boolean escalatedTo(@Nullable String person) {
      return review instanceof Review.Escalated escalated
          && escalated.to() != null
          && escalated.to().equals(person);
    }

    Row moved(Outcome.Moved moved) {
      return new Row(
          moved.next(),
          placeOf(moved.next()),
          with(events, moved.event()),
          with(notices, moved.notice()),
          released);
    }

    Unsettled unsettled() {
      return new Unsettled(review, events, notices, released);
    }
  }

  private final Map<ReviewId, Row> rows = new HashMap<>();

  private static QueuePlace placeOf(Review review) {
    return QueuePlace.of(review, review.progress().changedAt());
  }

  private static <T> List<T> with(List<T> list, Optional<T> last) {
    List<T> longer = new ArrayList<>(list);
    last.ifPresent(longer::add);
    return List.copyOf(longer);
  }

  @Override
  public Mono<Boolean> open(Review.Pending review, AuditEvent opened) {
    Row row = new Row(review, placeOf(review), List.of(opened), List.of(), false);
    return Mono.fromSupplier(() -> {
      synchronized (rows) {
        return rows.putIfAbsent(review.facts().id(), row) == null;
      }
    });
  }

  @Override
  public Mono<Review> find(TenantId tenant, ReviewId id) {
    return listed(row -> row.facts().id().equals(id) && row.facts().tenant().equals(tenant))
        .next()
        .map(Row::review);
  }

  private Flux<Row> listed(Predicate<Row> wanted) {
    return Flux.defer(() -> {
      synchronized (rows) {
        return Flux.fromIterable(rows.values().stream().filter(wanted).sorted(URGENCY).toList());
      }
    });
  }

  private Mono<Boolean> change(
      Review seen, long version, Predicate<Row> allowed, UnaryOperator<Row> change) {
    return Mono.fromSupplier(() -> {
      synchronized (rows) {
        Row row = rows.get(seen.facts().id());
        boolean applies = row != null && row.review.version() == version && allowed.test(row);
        if (row != null && applies) {
          rows.put(seen.facts().id(), change.apply(row));
        }
        return applies;
      }
    });
  }

  @Override
  public Mono<Boolean> move(long fromVersion, Outcome.Moved moved) {
    return change(moved.next(), fromVersion, row -> !row.released, row -> row.moved(moved));
  }

  @Override
  public Flux<Queued> page(Query query) {
    return listed(row ->
            row.facts().tenant().equals(query.tenant())
                && query.states().contains(row.review.state())
                && (query.person() == null
                    || row.facts().therapistId().equals(query.person())
                    || row.escalatedTo(query.person()))
                && (query.after() == null || isBeyond(row, query.after())))
        .take(query.limit())
        .map(row -> new Queued(row.review, row.place.rank()));
  }

  private static boolean isBeyond(Row row, Cursor cursor) {
    int order = Integer.compare(row.place.rank(), cursor.rank());
    long received = row.facts().receivedAt().toEpochMilli();
    order = order != 0 ? order : Long.compare(received, cursor.receivedAtMillis());
    return (order != 0 ? order : row.facts().id().value().compareTo(cursor.id())) > 0;
  }

  @Override
  public Flux<Review> openIn(TenantId tenant, String conversationId, String patientId) {
    return listed(row ->
            row.review.isOpen()
                && row.facts().tenant().equals(tenant)
                && row.facts().conversationId().equals(conversationId)
                && row.facts().patientId().equals(patientId))
        .map(Row::review);
  }

  @Override
  public Flux<Review> toLookAt(Instant now, int limit) {
    return listed(row -> row.review.isOpen() && !row.place.lookAgainAt().isAfter(now))
        .sort(Comparator.comparing(row -> row.place.lookAgainAt()))
        .take(limit)
        .map(Row::review);
  }

  @Override
  public Mono<Boolean> place(Review review, QueuePlace place) {
    return change(
        review,
        review.version(),
        row -> true,
        row -> new Row(row.review, place, row.events, row.notices, row.released));
  }

  @Override
  public Flux<Review.Approved> lastApproved(TenantId tenant, String therapistId, int limit) {
    return listed(row ->
            row.facts().tenant().equals(tenant) && row.facts().therapistId().equals(therapistId))
        .sort(URGENCY.reversed())
        .map(Row::review)
        .ofType(Review.Approved.class)
        .take(limit);
  }

  @Override
  public Flux<Unsettled> unrecorded(int limit) {
    return listed(row -> !row.events.isEmpty()).take(limit).map(Row::unsettled);
  }

  @Override
  public Flux<Unsettled> unannounced(Instant now, int limit) {
    return listed(row ->
            row.events.isEmpty()
                && Stream.of(row.notices)
                    .filter(notices -> !notices.isEmpty())
                    .anyMatch(notices -> !notices.getLast().notBefore().isAfter(now)))
        .take(limit)
        .map(Row::unsettled);
  }

  @Override
  public Mono<Boolean> release(Unsettled approved) {
    return change(
        approved.review(),
        approved.review().version(),
        row -> row.events.isEmpty(),
        row -> new Row(row.review, row.place, row.events, row.notices, true));
  }

  @Override
  public Mono<Boolean> markRecorded(Unsettled recorded, Instant now) {
    boolean leaves =
        recorded.review() instanceof Review.Approved approved && approved.reply().mayLeave(now);
    return change(
        recorded.review(),
        recorded.review().version(),
        row -> true,
        row -> new Row(row.review, row.place, List.of(), row.notices, row.released || leaves));
  }

  @Override
  public Mono<Boolean> isRecorded(ReviewId id) {
    return listed(row -> row.facts().id().equals(id) && !row.events.isEmpty())
        .hasElements()
        .map(pending -> !pending);
  }

  @Override
  public Mono<Boolean> erase(long fromVersion, Outcome.Moved emptied) {
    return change(emptied.next(), fromVersion, row -> true, row -> silenced(row.moved(emptied)));
  }

  private static Row silenced(Row row) {
    return new Row(row.review, row.place, row.events, List.of(), row.released);
  }

  @Override
  public Mono<Boolean> markAnnounced(Unsettled announced) {
    return change(
        announced.review(),
        announced.review().version(),
        row -> true,
        row -> new Row(row.review, row.place, row.events, List.of(), row.released));
  }
}
