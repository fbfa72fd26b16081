package org.attune.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attune.cli.console.ExitStatus;
import org.attune.evaluation.bank.BankCheck;
import org.attune.evaluation.bank.BankFault;
import org.attune.evaluation.bank.Complaint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the example messages that the cues are learnt from. */
@Command(
    name = "cues",
    description = {
      "Checks the cue banks below models/cues: too few items, near duplicates, one text under",
      "contradicting labels, one register or trap that outweighs the others."
    })
final class CuesCommand implements Callable<Integer> {
  private enum Action {
    check
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "check", description = "what to do with them")
  private Action action = Action.check;

  @Option(
      names = "--banks",
      paramLabel = "DIR",
      description = "another folder of banks than models/cues")
  private @Nullable Path banks;

  private final Path home;

  CuesCommand(Path home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = banks == null ? home.resolve("models/cues") : banks;
    try {
      List<String> complaints = BankCheck.of(folder).stream().map(CuesCommand::line).toList();
      return new Faults(complaints, "complaint").print(spec.commandLine().getOut());
    } catch (BankFault fault) {
      spec.commandLine().getErr().println(fault.getMessage());
      return ExitStatus.FAULT;
    }
  }

  private static String line(Complaint complaint) {
    return "%s:%d: %s: %s"
        .formatted(complaint.file(), complaint.line(), complaint.rule(), complaint.reason());
  }
}
