package org.attune.analysis.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.attune.analysis.Reading;

/**
 * The time that one reading may take before it leaves parts out.
 *
 * <p>Risk is read first and never left out. A part that has begun is finished, so a reading may
 * take somewhat longer; the service's timeout ends one that hangs.
 */
public final class Budget {
  private final long nanos;
  private final LongSupplier now;
  private final long end;
  private final List<Reading.Part> missing = new ArrayList<>();

  private Budget(long nanos, LongSupplier now, long end) {
    this.nanos = nanos;
    this.now = now;
    this.end = end;
  }

  /** A budget for every reading. */
  public static Budget of(Duration most) {
    return of(most, System::nanoTime);
  }

  static Budget of(Duration most, LongSupplier now) {
    return new Budget(most.toNanos(), now, 0);
  }

  /** The budget of one reading, which begins now; for one thread. */
  Budget started() {
    return new Budget(nanos, now, now.getAsLong() + nanos);
  }

  /** Whether there is time for a part; where there is none, the part is noted as missing. */
  boolean allows(Reading.Part part) {
    boolean allowed = now.getAsLong() - end < 0;
    if (!allowed) {
      missing.add(part);
    }
    return allowed;
  }

  List<Reading.Part> missing() {
    return List.copyOf(missing);
  }
}
