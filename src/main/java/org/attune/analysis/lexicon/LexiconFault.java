package org.attune.analysis.lexicon;

import java.io.IOException;
import java.nio.file.Path;

/** A phrase file that cannot be used, with the file and line of the mistake. */
public final class LexiconFault extends IOException {
  private static final long serialVersionUID = 1L;

  public LexiconFault(Path file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
