package org.attune.evaluation.training;

/**
 * A text in word pieces, with what is known of each output.
 *
 * @param pieces each sentence closed by the mark of its end; the opening mark is the row's
 * @param targets by output, 0 or 1
 * @param weights by output: how much an answer counts; 0 where nothing is known; below zero where
 *     "no" is only likely, which counts as long as the network does not say yes
 */
record Example(int[] pieces, float[] targets, float[] weights) {}
