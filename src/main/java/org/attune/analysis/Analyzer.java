package org.attune.analysis;

/**
 * Turns a message into a {@link Reading}.
 *
 * <p>Implementations block the calling thread for some milliseconds, are safe to share between
 * threads, and give the same reading for the same request.
 */
public interface Analyzer {
  /** Reads one message, with the 28 GoEmotions probabilities filled in. */
  Reading read(AnalysisRequest request);
}
