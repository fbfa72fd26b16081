package org.attune.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * By when a human should have answered: an hour for risk, one working day for what nobody has read,
 * two working days for the rest (service levels of this project, not evidence).
 */
final class DuePolicy {
  private static final Duration RISK = Duration.ofHours(1);

  private DuePolicy() {}

  static Instant due(Priority priority, Instant receivedAt) {
    return switch (priority) {
      case RISK -> receivedAt.plus(RISK);
      case UNREAD -> workingDays(receivedAt, 1);
      case ELEVATED, ROUTINE, LOW -> workingDays(receivedAt, 2);
    };
  }

  private static Instant workingDays(Instant from, int days) {
    ZonedDateTime due = from.atZone(ZoneOffset.UTC);
    for (int left = days; left > 0; ) {
      due = due.plusDays(1);
      if (!isWeekend(due)) {
        left--;
      }
    }
    return due.toInstant();
  }

  private static boolean isWeekend(ZonedDateTime time) {
    return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
