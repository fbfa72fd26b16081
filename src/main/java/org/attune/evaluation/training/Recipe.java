package org.attune.evaluation.training;

/**
 * The numbers of a training run.
 *
 * @param epochs how often every example is seen; banks are seen {@code bankRepeats} times as often
 * @param goEmotionsShare how much of GoEmotions is seen again: the encoder has learnt from it
 *     before
 * @param frozen how many of the lowest layers are kept as they are
 * @param unlisted weight of "no" where the writer of a bank named other labels of the family
 * @param unlistedNear the same for near misses, whose labels were named with more care
 * @param unknown weight of a likely "no": a label of a family that nobody looked for in the text
 */
public record Recipe(
    long seed,
    int epochs,
    int bankRepeats,
    double goEmotionsShare,
    int frozen,
    double encoderRate,
    double headRate,
    float dropout,
    float unlisted,
    float unlistedNear,
    float unknown) {

  /** What measured best; see the model card. */
  public static Recipe of(long seed) {
    return new Recipe(seed, 1, 4, 0.35, 2, 1e-4, 2e-3, 0.1f, 0.4f, 0.8f, 0.05f);
  }

  /** How the corpora are learnt before the banks, from the published encoder. */
  Recipe corporaFirst() {
    return new Recipe(
        seed, 2, bankRepeats, 1, 0, 1e-4, 1e-3, dropout, unlisted, unlistedNear, unknown);
  }
}
