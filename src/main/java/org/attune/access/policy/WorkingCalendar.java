package org.attune.access.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When a tenant's therapists work, and within how many of their days a message should be seen and
 * answered.
 *
 * @param days the days of the week that are worked
 * @param opens local time at which a working day begins
 * @param closes local time at which it ends; what comes later counts from the next working day
 * @param acknowledgeWithinDays working days until somebody should have taken it up
 * @param answerWithinDays working days until it should be answered
 */
public record WorkingCalendar(
    List<DayOfWeek> days,
    LocalTime opens,
    LocalTime closes,
    ZoneId zone,
    int acknowledgeWithinDays,
    int answerWithinDays) {

  public WorkingCalendar {
    days = List.copyOf(days);
  }

  public Instant acknowledgeBy(Instant from) {
    return after(from, acknowledgeWithinDays);
  }

  public Instant answerBy(Instant from) {
    return after(from, answerWithinDays);
  }

  /** The same time of day {@code workingDays} later, counted from the first working hour. */
  Instant after(Instant from, int workingDays) {
    ZonedDateTime due = firstWorkingHour(from.atZone(zone));
    for (int left = workingDays; left > 0; left--) {
      due = due.with(nextWorkingDay(due.toLocalDate()));
    }
    return due.toInstant();
  }

  private ZonedDateTime firstWorkingHour(ZonedDateTime from) {
    LocalDate day = from.toLocalDate();
    if (!works(day) || !from.toLocalTime().isBefore(closes)) {
      return nextWorkingDay(day).atTime(opens).atZone(zone);
    }
    return from.toLocalTime().isBefore(opens) ? day.atTime(opens).atZone(zone) : from;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!works(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** A week without working days would have no next one; all days count then. */
  private boolean works(LocalDate day) {
    return days.isEmpty() || days.contains(day.getDayOfWeek());
  }
}
