package org.attune.supervision;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.jspecify.annotations.Nullable;

/** From when to before when, as a request asks for it. */
public record TimeRange(Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofDays(366);

  /** A range that can be read, or what is wrong with it. */
  public sealed interface Asked {
    /** It is fine. */
    record Fine(TimeRange range) implements Asked {}

    /** What is wrong, with which field. */
    record Faulty(FieldFault fault) implements Asked {}
  }

  /**
   * Reads instants such as {@code 2026-03-02T08:00:00Z} and dates such as {@code 2026-03-02}, which
   * begin at midnight UTC; {@code to} is now where it is missing, {@code from} {@code span} before.
   */
  public static Asked parse(
      @Nullable String from, @Nullable String to, Duration span, Instant now) {
    Optional<Instant> end = to == null || to.isEmpty() ? Optional.of(now) : instant(to);
    if (end.isEmpty()) {
      return noTime("to");
    }
    Optional<Instant> start =
        from == null || from.isEmpty() ? Optional.of(end.get().minus(span)) : instant(from);
    if (start.isEmpty()) {
      return noTime("from");
    }
    Duration asked = Duration.between(start.get(), end.get());
    if (!asked.isPositive() || asked.compareTo(LONGEST) > 0) {
      return new Asked.Faulty(
          FieldFault.over(
              "from",
              Code.NOT_A_RANGE,
              Math.toIntExact(LONGEST.toDays()),
              "must lie before 'to', at most " + LONGEST.toDays() + " days"));
    }
    return new Asked.Fine(new TimeRange(start.get(), end.get()));
  }

  /**
   * The range by calendar weeks, which begin on Monday at midnight UTC; its ends may cut a week.
   */
  public List<TimeRange> weeks() {
    List<TimeRange> weeks = new ArrayList<>();
    for (Instant start = from; start.isBefore(to); start = weeks.getLast().to()) {
      Instant monday =
          start
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
              .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      weeks.add(new TimeRange(start, monday.isBefore(to) ? monday : to));
    }
    return weeks;
  }

  /** Whether {@code time} lies in it: its start does, its end does not. */
  public boolean holds(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  private static Asked noTime(String field) {
    return new Asked.Faulty(
        new FieldFault(field, Code.WRONG_VALUE, "is no date or ISO 8601 instant"));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.length() == "2026-03-02".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
