package org.attune.analysis.linguistics;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What each feature adds to the parser's middle layer.
 *
 * <p>Common words, tags and labels come again and again, so what they add is kept. It is kept as
 * the difference to what "nothing there" adds: most features are that and then cost nothing.
 */
final class MiddleLayer {
  /** Rows kept for each feature; of words these are the commonest. */
  private static final int KEPT = 800;

  private final ParserModel model;
  private final float[][] nothings = new float[ParserModel.FEATURES][];
  private final float[] nothing;
  private final AtomicReferenceArray<float[]> kept =
      new AtomicReferenceArray<>(ParserModel.FEATURES * KEPT);

  MiddleLayer(ParserModel model) {
    this.model = model;
    this.nothing = model.bias().clone();
    for (int feature = 0; feature < nothings.length; feature++) {
      nothings[feature] = whole(feature, nothing(feature));
      Lanes.add(nothings[feature], nothing);
    }
  }

  /** The layer when all features are "nothing there". */
  float[] nothing() {
    return nothing.clone();
  }

  /** Whether the row of this value is kept for all sentences. */
  boolean isKept(int value) {
    return value < KEPT;
  }

  /** What {@code value} of {@code feature} adds to {@link #nothing()}. */
  float[] row(int feature, int value) {
    int at = feature * KEPT + value;
    float[] row = isKept(value) ? kept.getAcquire(at) : null;
    if (row == null) {
      row = whole(feature, value);
      Lanes.subtract(nothings[feature], row);
      if (isKept(value)) {
        kept.setRelease(at, row); // another thread's row is the same
      }
    }
    return row;
  }

  static int nothing(int feature) {
    return feature < 2 * ParserModel.WORD_FEATURES ? ParserModel.NULL : 0;
  }

  private float[] whole(int feature, int value) {
    float[] row = new float[model.hidden()];
    int width = model.width();
    int embedding = (model.embedding(feature) + value) * width;
    Lanes.add(model.embeddings(), embedding, model.first(), feature * width, width, row);
    return row;
  }
}
