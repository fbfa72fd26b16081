package org.attune.supervision.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The Mann-Whitney U test: do recent figures tend to lie above or below those before? Normal
 * approximation with correction for ties (Mann and Whitney 1947, 10.1214/aoms/1177730491).
 *
 * @param superiority the chance that a recent figure exceeds one from before, ties half
 * @param p two-sided; 1 where nothing can be said
 */
public record RankSum(double superiority, double p) {

  private record Placed(double figure, boolean recent) {}

  public static RankSum of(List<Double> before, List<Double> recent) {
    if (before.isEmpty() || recent.isEmpty()) {
      return new RankSum(0.5, 1);
    }
    List<Placed> all = new ArrayList<>();
    before.forEach(figure -> all.add(new Placed(figure, false)));
    recent.forEach(figure -> all.add(new Placed(figure, true)));
    all.sort(Comparator.comparingDouble(Placed::figure));
    double ranks = 0;
    double ties = 0;
    for (int start = 0, end; start < all.size(); start = end) {
      end = endOfTie(all, start);
      double rank = (start + 1 + end) / 2.0;
      ranks += rank * all.subList(start, end).stream().filter(Placed::recent).count();
      ties += Math.pow(end - start, 3) - (end - start);
    }
    return tested(ranks, ties, before.size(), recent.size());
  }

  private static int endOfTie(List<Placed> all, int start) {
    int end = start + 1;
    while (end < all.size() && all.get(end).figure() == all.get(start).figure()) {
      end++;
    }
    return end;
  }

  private static RankSum tested(double ranks, double ties, double before, double recent) {
    double u = ranks - recent * (recent + 1) / 2;
    double n = before + recent;
    double variance = before * recent / 12 * (n + 1 - ties / (n * (n - 1)));
    double z = (u - before * recent / 2) / Math.sqrt(variance);
    return new RankSum(u / (before * recent), variance > 0 ? Normal.twoSided(z) : 1);
  }
}
