package org.attune.analysis.encoder;

/** A model file is missing, damaged or not the one its provenance names; the message names it. */
public final class ModelFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelFault(String message) {
    super(message);
  }

  public ModelFault(String message, Throwable cause) {
    super(message, cause);
  }
}
