package org.attune.evaluation.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects probabilities with what turned out to be true. */
public final class CalibrationSample {
  private static final int BINS = 10;

  private final Bins all = new Bins();
  private final Map<String, Bins> byLabel = new LinkedHashMap<>();

  public void add(String label, double probability, boolean holds) {
    all.add(probability, holds);
    byLabel.computeIfAbsent(label, l -> new Bins()).add(probability, holds);
  }

  public Calibration calibration(String name) {
    Map<String, Double> eceByLabel = new LinkedHashMap<>();
    byLabel.forEach((label, bins) -> eceByLabel.put(label, bins.ece()));
    return new Calibration(name, all.ece(), all.count(), all.list(), eceByLabel);
  }

  private static final class Bins {
    private final long[] counts = new long[BINS];
    private final long[] holding = new long[BINS];
    private final double[] sums = new double[BINS];

    void add(double probability, boolean holds) {
      int bin = Math.clamp((int) (probability * BINS), 0, BINS - 1);
      counts[bin]++;
      sums[bin] += probability;
      holding[bin] += holds ? 1 : 0;
    }

    long count() {
      long count = 0;
      for (long ofBin : counts) {
        count += ofBin;
      }
      return count;
    }

    double ece() {
      double distance = 0;
      for (int bin = 0; bin < BINS; bin++) {
        distance += Math.abs(sums[bin] - holding[bin]);
      }
      return count() == 0 ? 0 : distance / count();
    }

    List<Calibration.Bin> list() {
      List<Calibration.Bin> list = new ArrayList<>();
      for (int bin = 0; bin < BINS; bin++) {
        double size = Math.max(1, counts[bin]);
        list.add(
            new Calibration.Bin(
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                counts[bin],
                sums[bin] / size,
                holding[bin] / size));
      }
      return list;
    }
  }
}
