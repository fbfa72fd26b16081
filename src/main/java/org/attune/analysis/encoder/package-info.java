/**
 * The tuned sentence encoder and its heads; the only code that imports ai.onnxruntime and ai.djl.
 *
 * <p>{@link org.attune.analysis.encoder.Encoder} is the way in: a text goes in, probabilities and
 * the words that carry them come out.
 */
@org.jspecify.annotations.NullMarked
package org.attune.analysis.encoder;
