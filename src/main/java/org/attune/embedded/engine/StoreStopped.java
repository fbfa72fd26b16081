package org.attune.embedded.engine;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The answer to every command after a failed write: the store does nothing until a restart. */
final class StoreStopped extends MongoServerError {
  private static final long serialVersionUID = 1L;
  private static final int INTERNAL_ERROR = 1;

  StoreStopped(String reason) {
    super(
        INTERNAL_ERROR,
        "InternalError",
        "the embedded store stopped after a failed write (" + reason + "); restart Attune");
  }
}
