package org.attune.suggestion.drafter;

import org.attune.analysis.Emotion;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.QuoteFinder;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.plan.Situation;

/** How much a feeling draws the passage that is told back to where it shows. */
final class FeltFocus {
  /** What pleases is not what a reply is wanted for, where something hurts. */
  private static final double PLEASES = -1.2;

  private static final double HURTS = 0.8;

  private FeltFocus() {}

  static QuoteFinder.Focus of(Emotion emotion, Plan.Step step) {
    boolean pleases =
        emotion.label().isPleasant()
            && step.situation() != Situation.PROGRESS
            && step.situation() != Situation.GRATITUDE;
    return new QuoteFinder.Focus(
        new TextSpan(emotion.start(), emotion.end()),
        emotion.confidence() * (pleases ? PLEASES : HURTS));
  }
}
