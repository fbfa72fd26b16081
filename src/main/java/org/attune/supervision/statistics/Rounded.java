package org.attune.supervision.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people read them: four decimals, halves up. */
public final class Rounded {
  private static final int DECIMALS = 4;

  private Rounded() {}

  public static double of(double figure) {
    return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
