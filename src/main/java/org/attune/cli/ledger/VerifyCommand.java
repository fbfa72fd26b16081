package org.attune.cli.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.audit.head.SignedHead;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerifier;
import org.attune.embedded.KeySource;
import org.attune.embedded.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code attune ledger verify}: builds every tree again and names the first fault. */
@Command(
    name = "verify",
    description = {
      "Checks every entry of the audit ledger, and all of them against the tree heads that were"
          + " published outside of it. Names the first fault.",
      "What was changed after the newest published head may stay unseen."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the ledger is intact",
      "1:the ledger, or the store that holds it, is broken",
      "2:it could not be checked"
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  @ArgGroup(exclusive = true)
  private @Nullable Source source;

  @Option(
      names = "--heads",
      paramLabel = "F",
      description =
          "published tree heads (default: heads.jsonl in the folder beside the data directory,"
              + " where there is one)")
  private @Nullable Path heads;

  @Option(
      names = "--key",
      paramLabel = "ID",
      description = "id of a key that heads must be signed with; may be given several times")
  private List<String> keys = new ArrayList<>();

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
        description =
            "answers of GET /api/v1/ledger and /ledger/head, or entries one a line; - is stdin")
    @Nullable String export;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return source != null && source.export != null ? ofExport(source.export) : ofStore();
    } catch (StoreUnavailable e) {
      return refuse(e);
    } catch (IOException | JacksonException e) {
      return fail(NOT_CHECKED, "it cannot be read: " + shortly(e));
    }
  }

  private int ofStore() throws IOException {
    Path given = source == null ? null : source.data;
    Path data = given == null ? home().resolve("data") : given;
    Heads published = Heads.read(heads, data);
    LedgerVerifier verifier = new LedgerVerifier(published.genuine());
    KeySource key = KeySource.inFile(keyFile);
    StoredLedger.read(data, key, verifier);
    return report(published, verifier);
  }

  private int ofExport(String file) throws IOException {
    ExportedLedger export = ExportedLedger.read(file);
    Heads published = Heads.read(heads, null).with(export.heads());
    LedgerVerifier verifier = new LedgerVerifier(published.genuine());
    export.entries().forEach(verifier::accept);
    return report(published, verifier);
  }

  private int report(Heads published, LedgerVerifier verifier) {
    LedgerVerification verdict = verifier.verdict();
    if (verdict instanceof LedgerVerification.Intact) {
      String forged = published.distrusted(keys).map(VerifyCommand::forged).orElse("");
      if (!forged.isEmpty()) {
        out().println("ledger broken: " + forged);
        return BROKEN;
      }
    }
    Report report = Report.of(verdict, published);
    report.lines().forEach(out()::println);
    return report.status();
  }

  private static String forged(SignedHead head) {
    return "tenant %s, the published head of %d entries is not signed by a key to be trusted"
        .formatted(head.tenant(), head.size());
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
    return e instanceof NoSuchFileException missing
        ? "there is no file " + missing.getFile()
        : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Path home() {
    return Path.of(System.getProperty("attune.home", ".")).toAbsolutePath().normalize();
  }

  private PrintWriter out() {
    return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
  }
}
