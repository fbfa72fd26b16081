package org.attune.analysis.linguistics;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Dependencies by CoreNLP's neural model, with arithmetic that the JVM can run in parallel lanes.
 *
 * <p>It decides as {@code DependencyParser} of CoreNLP does, which a test compares, in a fraction
 * of its time and memory. Safe to share between threads.
 */
final class ArcParser {
  private final ParserModel model;
  private final MiddleLayer middle;

  private ArcParser(ParserModel model) {
    this.model = model;
    this.middle = new MiddleLayer(model);
  }

  static ArcParser load(String resource) throws IOException {
    return new ArcParser(ParserModel.load(resource));
  }

  /** The tree over tokens as they are written and their parts of speech. */
  DependencyTree parse(List<String> words, List<String> tags) {
    ArcState state = new ArcState(model, words, tags);
    float[] scores = new float[model.outputs()];
    while (!state.isDone()) {
      if (state.mayOnlyShift()) {
        state.shift();
      } else if (state.isRead()) {
        state.finish();
      } else {
        score(state, scores);
        state.apply(scores);
      }
    }
    return state.tree();
  }

  private void score(ArcState state, float[] scores) {
    float[] units = middle.nothing();
    for (int feature = 0; feature < ParserModel.FEATURES; feature++) {
      int value = state.value(feature);
      if (value != MiddleLayer.nothing(feature)) {
        Lanes.add(state.row(feature, value, middle), units);
      }
    }
    Lanes.cube(units);
    Arrays.fill(scores, 0);
    Lanes.add(units, 0, model.second(), 0, units.length, scores);
  }
}
