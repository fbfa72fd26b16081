package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** A line of a data file that cannot be used; the message names it and never quotes it. */
public final class CorpusFault extends IOException {
  private static final long serialVersionUID = 1;

  CorpusFault(Path file, long line, String what) {
    super(file + ":" + line + ": " + what);
  }
}
