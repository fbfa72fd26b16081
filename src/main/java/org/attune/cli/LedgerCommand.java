package org.attune.cli;

import java.util.concurrent.Callable;
import org.attune.cli.ledger.VerifyCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attune ledger}: work on the audit ledger while the service is stopped. */
@Command(
    name = "ledger",
    description = "Checks the audit ledger.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = VerifyCommand.class)
public final class LedgerCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return USAGE;
  }
}
