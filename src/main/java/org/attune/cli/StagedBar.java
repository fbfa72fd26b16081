package org.attune.cli;

import org.attune.cli.console.Console;
import org.attune.cli.console.Progress;

/** A progress bar for each stage of a long command. */
final class StagedBar implements AutoCloseable {
  private final Console console;
  private Progress shown = Progress.SILENT;
  private String stage = "";

  StagedBar(Console console) {
    this.console = console;
  }

  void step(String stage, long total) {
    if (!this.stage.equals(stage)) {
      shown.close();
      this.stage = stage;
      shown = console.progress(stage, total);
    }
    shown.step();
  }

  @Override
  public void close() {
    shown.close();
  }
}
