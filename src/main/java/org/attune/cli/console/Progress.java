package org.attune.cli.console;

/** How far a long command has come. */
public interface Progress extends AutoCloseable {
  Progress SILENT =
      new Progress() {
        @Override
        public void step() {}

        @Override
        public void close() {}
      };

  /** One more row is done. */
  void step();

  @Override
  void close();
}
