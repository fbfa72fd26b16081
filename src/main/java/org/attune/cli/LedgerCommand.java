package org.attune.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attune.audit.ExportedEntry;
import org.attune.audit.LedgerVerification;
import org.attune.audit.LedgerVerification.Broken;
import org.attune.audit.LedgerVerification.Intact;
import org.attune.audit.LedgerVerifier;
import org.attune.audit.RawEntry;
import org.attune.audit.StoredEntry;
import org.attune.embedded.KeySource;
import org.attune.embedded.OfflineStore;
import org.attune.embedded.RawDocument;
import org.attune.embedded.StoreUnavailable;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/** {@code attune ledger}: work on the audit ledger while the service is stopped. */
@Command(
    name = "ledger",
    description = "Checks the audit ledger.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = LedgerCommand.Verify.class)
public final class LedgerCommand implements Callable<Integer> {
  private static final int INTACT = 0;
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return NOT_CHECKED;
  }

  /** {@code attune ledger verify}: follows every chain and names the first fault. */
  @Command(
      name = "verify",
      description = "Checks every entry of the audit ledger and names the first that was changed.",
      mixinStandardHelpOptions = true,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:the ledger is intact",
        "1:the ledger, or the store that holds it, is broken",
        "2:it could not be checked"
      })
  static final class Verify implements Callable<Integer> {
    @ArgGroup(exclusive = true)
    private @Nullable Source source;

    @Option(
        names = "--key-file",
        paramLabel = "F",
        description =
            "key of the store (default: where the service keeps it, or ATTUNE_STORE_KEY_FILE)")
    private @Nullable Path keyFile;

    @Spec private @Nullable CommandSpec spec;

    /** Where the entries are. */
    static final class Source {
      @Option(
          names = "--data",
          paramLabel = "DIR",
          description =
              "data directory of a stopped service (default: data in Attune's own directory)")
      @Nullable Path data;

      @Option(
          names = "--export",
          paramLabel = "F",
          description = "entries from GET /api/v1/ledger, as they came or one a line; - is stdin")
      @Nullable String export;
    }

    @Override
    public Integer call() throws IOException {
      LedgerVerifier verifier = new LedgerVerifier();
      try {
        if (source != null && source.export != null) {
          readExport(source.export, verifier);
        } else {
          Path data = source == null ? null : source.data;
          readStore(data == null ? AttuneCommand.home().resolve("data") : data, verifier);
        }
      } catch (StoreUnavailable e) {
        return refuse(e);
      } catch (IOException | JacksonException e) {
        return fail(NOT_CHECKED, "the export cannot be read: " + shortly(e));
      }
      return report(verifier.verdict());
    }

    private void readStore(Path directory, LedgerVerifier verifier) {
      KeySource keys = keyFile == null ? KeySource.ofThisProcess() : new KeySource.InFile(keyFile);
      try (OfflineStore store = OfflineStore.open(directory, keys)) {
        store.read(StoredEntry.COLLECTION, document -> verifier.accept(entry(document)));
      }
    }

    private static RawEntry entry(RawDocument document) {
      return switch (document) {
        case RawDocument.Readable readable -> StoredEntry.read(readable.fields());
        case RawDocument.Unreadable lost -> new RawEntry.Damaged(lost.id(), lost.reason());
      };
    }

    /** Takes whole answers of the API, {@code {items: [...]}}, and single entries, in any mix. */
    private static void readExport(String file, LedgerVerifier verifier) throws IOException {
      try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
          JsonParser parser = Json.MAPPER.createParser(in);
          MappingIterator<JsonNode> values =
              Json.MAPPER.readerFor(JsonNode.class).readValues(parser)) {
        while (values.hasNextValue()) {
          JsonNode value = values.nextValue();
          JsonNode items = value.isArray() ? value : value.path("items");
          if (items.isArray()) {
            items.forEach(item -> verifier.accept(ExportedEntry.read(item)));
          } else {
            verifier.accept(ExportedEntry.read(value));
          }
        }
      }
    }

    private int report(LedgerVerification verdict) {
      return switch (verdict) {
        case Intact intact -> {
          out().println(summary(intact));
          yield INTACT;
        }
        case Broken broken -> {
          out()
              .printf(
                  "ledger broken: tenant %s, entry %d: %s%n",
                  broken.tenant().isEmpty() ? "unknown" : broken.tenant(),
                  broken.seq(),
                  broken.reason());
          yield BROKEN;
        }
      };
    }

    private static String summary(Intact intact) {
      StringBuilder text = new StringBuilder("ledger intact: " + intact.entries() + " entries");
      intact
          .heads()
          .forEach((tenant, head) ->
              text.append(
                  ", head of %s is entry %d %s".formatted(tenant, head.seq(), head.hash())));
      return text.toString();
    }

    private int refuse(StoreUnavailable failure) {
      return switch (failure.reason()) {
        case DAMAGED -> fail(BROKEN, shortly(failure));
        case LOCKED ->
            fail(
                NOT_CHECKED,
                shortly(failure)
                    + "\nStop the service, or use --export with the entries from GET"
                    + " /api/v1/ledger.");
        case MISSING, INACCESSIBLE, KEY_MISSING, KEY_WRONG -> fail(NOT_CHECKED, shortly(failure));
      };
    }

    private int fail(int status, String message) {
      if (spec != null) {
        spec.commandLine().getErr().println(message);
      }
      return status;
    }

    private static String shortly(Exception e) {
      return e instanceof java.nio.file.NoSuchFileException missing
          ? "there is no file " + missing.getFile()
          : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private PrintWriter out() {
      return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    }
  }
}
