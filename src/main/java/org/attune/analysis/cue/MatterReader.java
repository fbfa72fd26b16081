package org.attune.analysis.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.analysis.MatterCue;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.linguistics.Sentence;

/** Tells what a message brings up about the course, by what the encoder learnt from the banks. */
record MatterReader(HeadGroup heads) {
  private static final int MOST = 3;

  /** The matters of a message, the likeliest first; each needs one sentence that speaks of it. */
  List<MatterCue> read(String text, List<Sentence> sentences, MessageScores scores) {
    List<MatterCue> found = new ArrayList<>();
    for (String label : heads.labels()) {
      int said = loudest(label, scores.sentences());
      if (said >= 0 && heads.speaks(scores.sentences().get(said), label)) {
        double confidence = heads.probability(scores.sentences().get(said), label);
        Sentence sentence = sentences.get(said);
        found.add(
            new MatterCue(
                label,
                Scores.rounded(confidence),
                sentence.span().start(),
                sentence.span().end(),
                sentence.span().in(text)));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(MatterCue::confidence).reversed())
        .limit(MOST)
        .toList();
  }

  private int loudest(String label, List<Scores> sentences) {
    int loudest = sentences.isEmpty() ? -1 : 0;
    for (int i = 1; i < sentences.size(); i++) {
      if (heads.probability(sentences.get(i), label)
          > heads.probability(sentences.get(loudest), label)) {
        loudest = i;
      }
    }
    return loudest;
  }
}
