package org.attune.evaluation.part;

/** Hears how far a measurement has come. */
@FunctionalInterface
public interface Steps {
  void done(String stage, long done, long total);
}
