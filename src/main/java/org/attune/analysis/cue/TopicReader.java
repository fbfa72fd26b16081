package org.attune.analysis.cue;

import java.util.Comparator;
import java.util.List;
import org.attune.analysis.TopicCue;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;

/** Tells what a message is about, by what the encoder learnt from the banks of topics. */
record TopicReader(HeadGroup heads) {
  private static final int MOST = 3;

  /** The topics of a message, the likeliest first. */
  List<TopicCue> read(MessageScores scores) {
    return heads.labels().stream()
        .filter(label -> nearness(scores, label) >= 1)
        .sorted(Comparator.comparingDouble((String label) -> -nearness(scores, label)))
        .limit(MOST)
        .map(label -> new TopicCue(label, Scores.rounded(probability(scores, label))))
        .toList();
  }

  private double nearness(MessageScores scores, String label) {
    return scores.all().mapToDouble(part -> heads.nearness(part, label)).max().orElse(0);
  }

  private double probability(MessageScores scores, String label) {
    return scores.all().mapToDouble(part -> heads.probability(part, label)).max().orElse(0);
  }
}
