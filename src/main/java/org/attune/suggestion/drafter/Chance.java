package org.attune.suggestion.drafter;

import java.util.function.IntUnaryOperator;

/** Variety without chance: the message decides, so the same message always gets the same draft. */
final class Chance implements IntUnaryOperator {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(String... seeds) {
    for (String seed : seeds) {
      state = state * 31 + seed.hashCode();
    }
  }

  /** The next index below {@code bound}. */
  @Override
  public int applyAsInt(int bound) {
    return (int) Math.floorMod(next(), (long) bound);
  }

  /** The next number from 0 to below 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private long next() {
    state += MIX;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
