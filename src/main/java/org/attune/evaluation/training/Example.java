package org.attune.evaluation.training;

/**
 * A text in word pieces, with what is known of each output.
 *
 * @param pieces each sentence closed by the mark of its end; the opening mark is the row's
 * @param ends behind each sentence; a single one where the text was not split
 * @param targets by output, 0 or 1
 * @param weights by output: how much an answer counts; 0 where nothing is known; below zero where
 *     "no" is only likely, which counts as long as the network does not say yes
 */
record Example(int[] pieces, int[] ends, float[] targets, float[] weights) {
  static Example unsplit(int[] pieces, float[] targets, float[] weights) {
    return new Example(pieces, new int[] {pieces.length}, targets, weights);
  }
}
