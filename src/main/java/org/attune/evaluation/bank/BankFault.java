package org.attune.evaluation.bank;

import java.nio.file.Path;

/** A bank that cannot be read, with the file and the line. */
public final class BankFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  BankFault(Path file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
