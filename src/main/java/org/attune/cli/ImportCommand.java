package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.cli.console.Console;
import org.attune.embedded.KeySource;
import org.attune.embedded.transfer.StoreImport;
import org.attune.embedded.transfer.TransferProgress;
import org.attune.embedded.transfer.TransferTally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings an export into another store. */
@Command(
    name = "import",
    description = {
      "Brings an export into an empty store, the embedded one or a MongoDB, and reads every document",
      "back. An export that was changed or is not whole is refused with file and line before",
      "anything is written. Started again after it was interrupted, it goes on where it ended. It",
      "never overwrites: documents that differ from the export, or are not in it, are refused.",
      "The service creates its indexes when it starts on the imported store."
    })
final class ImportCommand implements Callable<Integer> {
  @Option(names = "--input", required = true, paramLabel = "DIR", description = "an export")
  private Path input = Path.of("");

  @Mixin private final TransferOptions store = new TransferOptions();

  private final Path home;
  private final Console console;

  ImportCommand(Path home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TransferTally tally = store.run(new Reading(), home, console);
    String rest =
        ": %d imported, %d were there already; all read back and compared"
            .formatted(tally.written(), tally.documents() - tally.written());
    return TransferOptions.report(console, tally, rest);
  }

  private final class Reading implements TransferOptions.Transfer {
    @Override
    public TransferTally withDirectory(Path data, KeySource key, TransferProgress progress)
        throws IOException {
      return StoreImport.intoDirectory(input, data, key, progress);
    }

    @Override
    public TransferTally withDatabase(String uri, TransferProgress progress) throws IOException {
      return StoreImport.intoDatabase(input, uri, progress);
    }
  }
}
