package org.attune.cli;

import java.io.PrintWriter;
import java.util.List;
import org.attune.cli.console.ExitStatus;

/**
 * What a check found wrong.
 *
 * @param noun what one of them is called
 */
record Faults(List<String> lines, String noun) {
  /** Prints them and their number; the exit status says whether there are any. */
  int print(PrintWriter out) {
    lines.forEach(out::println);
    out.printf("%d %s%s%n", lines.size(), noun, lines.size() == 1 ? "" : "s");
    return lines.isEmpty() ? ExitStatus.OK : ExitStatus.FAULT;
  }
}
