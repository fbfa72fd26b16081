package org.attune.analysis;

/**
 * Turns a message into a {@link Reading}.
 *
 * <p>Implementations block the calling thread for some milliseconds, are safe to share between
 * threads, and give the same reading for the same request.
 */
public interface Analyzer extends AutoCloseable {
  /** Reads one message, with the 28 GoEmotions probabilities filled in. */
  Reading read(AnalysisRequest request);

  /** Frees what lies outside the heap; most implementations hold nothing there. */
  @Override
  default void close() {}
}
