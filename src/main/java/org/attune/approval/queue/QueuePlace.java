package org.attune.approval.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.approval.Facts;
import org.attune.approval.Priority;
import org.attune.approval.Progress;
import org.attune.approval.Review;
import org.jspecify.annotations.Nullable;

/**
 * Where an open review stands in the queue, and when that has to be looked at again.
 *
 * <p>The order: risk (the higher level first), what nothing has read, overdue, strain in the
 * alliance, risk factors or a long silent patient, the rest, no reply due, put off. The oldest
 * comes first within each. It is stored with the review, because a store sorts by fields and not by
 * the time of day; {@link Ageing} brings it up to date at {@link #lookAgainAt}.
 *
 * @param rank 0 first
 * @param lookAgainAt {@link #NEVER} for a decided review
 */
public record QueuePlace(int rank, Instant lookAgainAt) {
  /** Later than any clock will show, and a date that every store can hold. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final int ACKNOWLEDGED_RISK = 8;
  private static final int UNREAD = 10;
  private static final int OVERDUE = 20;
  private static final int RUPTURE = 30;
  private static final int SEVERE_OR_SILENT = 40;
  private static final int ROUTINE = 50;
  private static final int LOW = 60;
  private static final int PUT_OFF = 80;
  private static final int DECIDED = 99;

  public static QueuePlace of(Review review, Instant now) {
    return review.isOpen()
        ? new QueuePlace(rank(review, now), next(review, now))
        : new QueuePlace(DECIDED, NEVER);
  }

  private static int rank(Review review, Instant now) {
    Facts facts = review.facts();
    Progress.Snoozed snoozed = review.progress().snoozed();
    if (snoozed != null && snoozed.until().isAfter(now)) {
      return PUT_OFF;
    }
    return switch (facts.priority()) {
      case RISK ->
          review.progress().riskAcknowledged() == null
              ? byLevel(facts.reading())
              : ACKNOWLEDGED_RISK;
      case UNREAD -> UNREAD;
      case ELEVATED, ROUTINE, LOW -> isOverdue(review, now) ? OVERDUE : unhurried(facts);
    };
  }

  private static int byLevel(@Nullable Reading reading) {
    return reading == null ? 0 : Risk.Level.R5.ordinal() - reading.risk().level().ordinal();
  }

  private static int unhurried(Facts facts) {
    Reading reading = facts.reading();
    if (reading != null && !reading.rupture().isEmpty()) {
      return RUPTURE;
    }
    return switch (facts.priority()) {
      case RISK, UNREAD, ELEVATED -> SEVERE_OR_SILENT;
      case ROUTINE -> facts.longSilent() ? SEVERE_OR_SILENT : ROUTINE;
      case LOW -> facts.longSilent() ? SEVERE_OR_SILENT : LOW;
    };
  }

  /** Past its time for an answer, or for anybody's first look. */
  public static boolean isOverdue(Review review, Instant now) {
    Facts facts = review.facts();
    boolean unseen = review.progress().untouched() && !facts.acknowledgeBy().isAfter(now);
    return review.isOpen() && (unseen || !facts.dueAt().isAfter(now));
  }

  private static Instant next(Review review, Instant now) {
    Facts facts = review.facts();
    Progress.Snoozed snoozed = review.progress().snoozed();
    Stream<Instant> ageing =
        Stream.of(
                Optional.of(facts.acknowledgeBy()),
                Optional.of(facts.dueAt()),
                Optional.ofNullable(snoozed).map(Progress.Snoozed::until))
            .flatMap(Optional::stream)
            .filter(time -> time.isAfter(now));
    // These call for a step: they are not over before it has been taken
    Stream<Instant> steps = Stream.of(alertAt(review), leaseEnd(review)).flatMap(Optional::stream);
    return Stream.concat(ageing, steps).min(Instant::compareTo).orElse(NEVER);
  }

  /** When the next contact has to hear of an unacknowledged risk. */
  public static Optional<Instant> alertAt(Review review) {
    Progress progress = review.progress();
    if (!review.isOpen()
        || review.facts().priority() != Priority.RISK
        || progress.riskAcknowledged() != null) {
      return Optional.empty();
    }
    return progress.alarm() == null
        ? Optional.of(review.facts().acknowledgeBy())
        : Optional.ofNullable(progress.alarm().nextAt());
  }

  /** When a claim runs out. */
  public static Optional<Instant> leaseEnd(Review review) {
    return review instanceof Review.Claimed claimed
        ? Optional.of(claimed.until())
        : Optional.empty();
  }
}
