package org.attune.analysis.thread;

import java.util.List;
import org.attune.analysis.RuptureCue;

/**
 * A complaint, or the wish to stop, that this message and earlier ones both voice.
 *
 * @param earlier the passages of the earlier turns, oldest first, never empty
 * @param raise how far the return carries a cue's confidence towards 1
 */
public record Repetition(RuptureCue.Marker marker, List<TurnQuote> earlier, double raise) {
  public Repetition {
    earlier = List.copyOf(earlier);
  }

  RuptureCue raised(RuptureCue cue) {
    double confidence = cue.confidence() + (1 - cue.confidence()) * raise;
    return new RuptureCue(cue.label(), confidence, cue.start(), cue.end(), cue.quote());
  }
}
