package org.attune.evaluation.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Right and wrong answers by label, kept apart by cluster so that clusters can be drawn again. */
final class Outcomes {
  private static final int KINDS = 3;
  private static final int FOUND = 0;
  private static final int INVENTED = 1;
  private static final int MISSED = 2;

  private final int labels;
  private final List<long[]> clusters;

  private Outcomes(int labels, List<long[]> clusters) {
    this.labels = labels;
    this.clusters = clusters;
  }

  static Outcomes of(List<String> labels, List<Answer> answers) {
    Map<String, long[]> clusters = new LinkedHashMap<>();
    for (Answer answer : answers) {
      long[] counts =
          clusters.computeIfAbsent(answer.cluster(), c -> new long[KINDS * labels.size()]);
      for (int label = 0; label < labels.size(); label++) {
        boolean actual = answer.actual().contains(labels.get(label));
        boolean reported = answer.reported().contains(labels.get(label));
        if (actual || reported) {
          counts[KINDS * label + kind(actual, reported)]++;
        }
      }
    }
    return new Outcomes(labels.size(), List.copyOf(clusters.values()));
  }

  Totals totals() {
    long[] sums = new long[KINDS * labels];
    clusters.forEach(cluster -> add(cluster, sums));
    return totals(sums);
  }

  /** As many clusters as there are, drawn with replacement. */
  Totals drawn(Random random) {
    long[] sums = new long[KINDS * labels];
    for (int i = 0; i < clusters.size(); i++) {
      add(clusters.get(random.nextInt(clusters.size())), sums);
    }
    return totals(sums);
  }

  private static int kind(boolean actual, boolean reported) {
    if (!actual) {
      return INVENTED;
    }
    return reported ? FOUND : MISSED;
  }

  private static void add(long[] cluster, long[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += cluster[i];
    }
  }

  private Totals totals(long[] sums) {
    List<Counts> counts = new ArrayList<>();
    for (int at = 0; at < sums.length; at += KINDS) {
      counts.add(new Counts(sums[at + FOUND], sums[at + INVENTED], sums[at + MISSED]));
    }
    return new Totals(counts);
  }
}
