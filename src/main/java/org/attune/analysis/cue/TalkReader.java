package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.Talk;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;

/** Weighs words of change against words of staying as things are (AnnoMI, Wu 2022). */
record TalkReader(CueFinder finder) {
  /** Below this neither side is heard clearly. */
  private static final double LEAST = 0.5;

  /** Nearer than this to each other, neither side prevails. */
  private static final double TIE = 0.1;

  static TalkReader load(Path models, Scope scope) throws IOException {
    return new TalkReader(CueFinder.load(models, "cues/talk.yaml", scope, Talk.Label.values()));
  }

  Talk read(List<Sentence> sentences) {
    List<FoundCue> found = finder.in(sentences);
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
