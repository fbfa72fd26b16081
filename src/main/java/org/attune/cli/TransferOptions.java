package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import org.attune.embedded.KeySource;
import org.attune.embedded.StoreUnavailable;
import org.attune.embedded.transfer.TransferFault;
import org.attune.embedded.transfer.TransferProgress;
import org.attune.embedded.transfer.TransferTally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which store to export or to import into. */
final class TransferOptions {
  @ArgGroup(exclusive = true)
  private @Nullable Store store;

  @Option(
      names = "--key-file",
      paramLabel = "F",
      description =
          "key of the embedded store (default: where the service keeps it, or"
              + " ATTUNE_STORE_KEY_FILE)")
  private @Nullable Path keyFile;

  /** One of the two kinds. */
  static final class Store {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description =
            "data directory of a stopped service (default: data in Attune's own directory)")
    @Nullable Path data;

    @Option(
        names = "--uri",
        paramLabel = "URI",
        description = {
          "mongodb://… of a MongoDB; stop the services that use it first. Others on this machine can",
          "see a password on the command line: put the option into a file F and give @F instead"
        })
    @Nullable String uri;
  }

  /** The work on either kind of store. */
  interface Transfer {
    TransferTally withDirectory(Path data, KeySource key, TransferProgress progress)
        throws IOException;

    TransferTally withDatabase(String uri, TransferProgress progress) throws IOException;
  }

  TransferTally run(Transfer transfer, Path home, Console console) throws IOException {
    try (StagedBar bar = new StagedBar(console)) {
      if (store != null && store.uri != null) {
        return transfer.withDatabase(store.uri, bar::step);
      }
      Path data = store == null ? null : store.data;
      KeySource key = KeySource.inFile(keyFile);
      return transfer.withDirectory(data == null ? home.resolve("data") : data, key, bar::step);
    } catch (TransferFault | StoreUnavailable e) {
      throw Fault.of(String.valueOf(e.getMessage()), e);
    }
  }

  static int report(Console console, TransferTally tally, String rest) {
    console.say(
        "%d documents in %d %s%s"
            .formatted(
                tally.documents(),
                tally.collections(),
                tally.collections() == 1 ? "collection" : "collections",
                rest));
    return ExitStatus.OK;
  }
}
