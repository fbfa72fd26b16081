/**
 * Tunes the encoder and its heads on the cue banks and the shippable corpora: DJL and PyTorch,
 * which are on the class path only while training.
 */
@org.springframework.modulith.NamedInterface("training")
@org.jspecify.annotations.NullMarked
package org.attune.evaluation.training;
