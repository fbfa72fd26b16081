package org.attune.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line instead of a stack trace. */
final class Mistakes {
  private Mistakes() {}

  static int ofUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("attune: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println(hint(command));
    return ExitStatus.USAGE;
  }

  static int ofExecution(Exception e, CommandLine command, ParseResult parsed) throws Exception {
    if (System.getenv("ATTUNE_DEBUG") != null) {
      throw e;
    }
    command.getErr().println("attune: " + explain(e));
    if (e instanceof Fault fault) {
      if (fault.status() == ExitStatus.USAGE) {
        command.getErr().println(hint(command));
      }
      return fault.status();
    }
    return ExitStatus.FAULT;
  }

  private static String hint(CommandLine command) {
    return "Try: " + command.getCommandSpec().qualifiedName() + " --help";
  }

  private static String explain(Exception e) {
    return switch (e) {
      case Fault fault -> String.valueOf(fault.getMessage());
      case NoSuchFileException file -> "no such file: " + file.getFile();
      case AccessDeniedException file -> "not allowed to open " + file.getFile();
      case FileAlreadyExistsException file -> "exists already: " + file.getFile();
      case FileSystemException file -> file.getFile() + ": " + file.getReason();
      case InvalidPathException path -> "not a file name: " + path.getInput();
      case IOException io when String.valueOf(io.getMessage()).contains("Broken pipe") ->
          "nobody reads the output any more";
      default ->
          e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + " (set ATTUNE_DEBUG=1 for the stack trace)";
    };
  }
}
