package org.attune.analysis.cue;

import java.io.IOException;
import java.util.List;
import org.attune.analysis.Talk;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.linguistics.Sentence;

/** Weighs signs of change against those of staying as things are (AnnoMI, Wu 2022). */
record TalkReader(CueFinder finder) {
  /** Below this neither side is heard clearly. */
  private static final double LEAST = 0.5;

  /** Nearer than this to each other, neither side prevails. */
  private static final double TIE = 0.1;

  static TalkReader load(CueFinder.Source source) throws IOException {
    return new TalkReader(CueFinder.load(source, "talk", Talk.Label.values()));
  }

  Talk read(List<Sentence> sentences, MessageScores scores) {
    List<FoundCue> found = finder.in(sentences, scores);
    double change = atLeastOne(found, Talk.Label.CHANGE);
    double sustain = atLeastOne(found, Talk.Label.SUSTAIN);
    double stronger = Math.max(change, sustain);
    if (stronger < LEAST) {
      return new Talk(Talk.Label.NEUTRAL, 1 - stronger);
    }
    if (Math.abs(change - sustain) < TIE) {
      return new Talk(Talk.Label.NEUTRAL, LEAST);
    }
    return new Talk(change > sustain ? Talk.Label.CHANGE : Talk.Label.SUSTAIN, stronger);
  }

  private static double atLeastOne(List<FoundCue> found, Talk.Label label) {
    double none = 1;
    for (FoundCue cue : found) {
      if (cue.label().equals(label.name())) {
        none *= 1 - cue.confidence();
      }
    }
    return 1 - none;
  }
}
