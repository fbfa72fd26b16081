package org.attune.cli.rows;

import java.io.IOException;
import java.util.function.Function;
import org.attune.cli.console.Console;
import org.attune.cli.console.Progress;
import org.attune.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Turns every message of a file into a row of another, and counts the rows that are none. */
public final class Batch {
  private final Function<Row.Message, ObjectNode> work;
  private final Console console;
  private long written;
  private long bad;

  public Batch(Function<Row.Message, ObjectNode> work, Console console) {
    this.work = work;
    this.console = console;
  }

  /** How many rows were written and how many were bad. */
  public record Tally(long written, long bad) {}

  private sealed interface Result {
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Done(byte[] row) implements Result {}

    record Failed(long line, String reason) implements Result {}
  }

  /** Works through all rows with the given number of threads. */
  public Tally run(Rows rows, RowOutput output, Progress progress, int threads)
      throws IOException, InterruptedException {
    new OrderedWork<>(this::result, threads)
        .run(
            rows,
            result -> {
              take(result, output);
              progress.step();
            });
    output.commit();
    return new Tally(written, bad);
  }

  private Result result(Row row) {
    return switch (row) {
      case Row.Bad bad -> new Result.Failed(bad.line(), bad.reason());
      case Row.Message message -> result(message);
    };
  }

  private Result result(Row.Message message) {
    try {
      return new Result.Done(Json.MAPPER.writeValueAsBytes(work.apply(message)));
    } catch (RuntimeException | StackOverflowError e) {
      // The exception's own message may come from a library that quotes what it was given
      return new Result.Failed(
          message.line(), "could not be analysed (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void take(Result result, RowOutput output) throws IOException {
    switch (result) {
      case Result.Done done -> {
        output.write(done.row());
        written++;
      }
      case Result.Failed failed -> {
        console.complain(failed.line(), failed.reason());
        bad++;
      }
    }
  }
}
