package org.attune.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import org.attune.cli.console.Progress;
import org.attune.cli.rows.Batch;
import org.attune.cli.rows.Row;
import org.attune.cli.rows.RowOutput;
import org.attune.cli.rows.Rows;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** What commands that turn a file of messages into another have in common. */
final class BatchOptions {
  private static final int MAX_THREADS = 256;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.jsonl",
      description = "messages, one JSON object a line; - reads standard input")
  private String input = "";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "F.jsonl",
      description = "results in the order of the messages; - writes standard output")
  private String output = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "messages worked on at a time (default: one a processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--scores", description = "add the 28 GoEmotions probabilities")
  boolean scores;

  /** Makes the work once the files are known to be there: loading models takes seconds. */
  @FunctionalInterface
  interface Work {
    Function<Row.Message, ObjectNode> start();
  }

  int run(Work work, Console console) throws IOException, InterruptedException {
    if (threads < 1 || threads > MAX_THREADS) {
      throw Fault.usage("--threads must be 1 to " + MAX_THREADS);
    }
    long total = console.isTerminal() ? Rows.count(input) : -1;
    try (Rows rows = Rows.open(input, console);
        RowOutput rowOutput = RowOutput.open(output, console)) {
      Batch batch = new Batch(work.start(), console);
      long start = System.nanoTime();
      Batch.Tally tally;
      try (Progress progress = console.progress("messages", total)) {
        tally = batch.run(rows, rowOutput, progress, threads);
      }
      console.say(summary(tally, Duration.ofNanos(System.nanoTime() - start)));
      return tally.bad() == 0 ? ExitStatus.OK : ExitStatus.BAD_ROWS;
    }
  }

  private static String summary(Batch.Tally tally, Duration took) {
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    return String.format(
        Locale.ROOT,
        "%d messages in %.1f s (%.1f a second), bad rows: %d",
        tally.written(),
        seconds,
        tally.written() / seconds,
        tally.bad());
  }
}
