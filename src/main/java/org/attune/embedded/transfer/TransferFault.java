package org.attune.embedded.transfer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An export or import that cannot go on; the message says where and why, and never quotes contents.
 */
public final class TransferFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TransferFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static TransferFault of(String message) {
    return new TransferFault(message, null);
  }

  static TransferFault of(String message, Throwable cause) {
    return new TransferFault(message, cause);
  }

  static TransferFault in(Path file, String reason) {
    return of(file.getFileName() + ": " + reason);
  }

  static TransferFault at(Path file, long line, String reason) {
    return of(file.getFileName() + ":" + line + ": " + reason);
  }
}
