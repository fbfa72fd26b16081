package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.cli.console.Console;
import org.attune.embedded.KeySource;
import org.attune.embedded.transfer.StoreExport;
import org.attune.embedded.transfer.TransferProgress;
import org.attune.embedded.transfer.TransferTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a whole store into files: a backup, and the way to another store. */
@Command(
    name = "export",
    description = {
      "Writes everything the store holds into a new folder: a file a collection with one document a",
      "line (canonical Extended JSON), and a manifest with counts and SHA-256 hashes.",
      "The files hold patients' text IN CLEAR. Only their owner can read them; keep them on an",
      "encrypted disk and delete them when they have served."
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "a folder that does not exist yet, or is empty; it appears when it is complete")
  private Path output = Path.of("");

  @Mixin private final TransferOptions store = new TransferOptions();

  private final Path home;
  private final Console console;

  ExportCommand(Path home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TransferTally tally = store.run(new Writing(), home, console);
    return TransferOptions.report(console, tally, " exported to " + output);
  }

  private final class Writing implements TransferOptions.Transfer {
    @Override
    public TransferTally withDirectory(Path data, KeySource key, TransferProgress progress)
        throws IOException {
      return StoreExport.ofDirectory(data, key, output, progress);
    }

    @Override
    public TransferTally withDatabase(String uri, TransferProgress progress) throws IOException {
      return StoreExport.ofDatabase(uri, output, progress);
    }
  }
}
