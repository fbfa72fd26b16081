package org.attune.embedded.transfer;

/** Hears of every document that an export or import has dealt with. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * One more document is done.
   *
   * @param stage what is being done to which collection
   * @param total documents of this stage
   */
  void step(String stage, long total);
}
