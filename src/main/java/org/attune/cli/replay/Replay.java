package org.attune.cli.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.attune.cli.console.Console;
import org.attune.cli.console.Progress;
import org.attune.cli.rows.OrderedWork;
import org.attune.cli.rows.Rows;

/** Posts every message of a file, some at a time, and counts what became of them. */
public final class Replay {
  private final Poster poster;
  private final Console console;
  private long accepted;
  private long alreadyThere;
  private long refused;

  /**
   * @param otherwiseSentAt for rows that do not say when they were sent
   */
  public Replay(Target target, Patience patience, Instant otherwiseSentAt, Console console) {
    this.poster = new Poster(target, patience, otherwiseSentAt);
    this.console = console;
  }

  /** Posts the rows; true when none was refused. The summary is said even when it is cut short. */
  public boolean run(Rows rows, int concurrency, Progress progress)
      throws IOException, InterruptedException {
    try (progress) {
      new OrderedWork<>(poster::post, concurrency)
          .run(
              rows,
              posted -> {
                count(posted);
                progress.step();
              });
    } finally {
      console.say(summary());
    }
    return refused == 0;
  }

  private void count(Posted posted) {
    switch (posted) {
      case Posted.Accepted a -> accepted++;
      case Posted.AlreadyThere a -> alreadyThere++;
      case Posted.Refused r -> {
        console.complain(r.line(), r.reason());
        refused++;
      }
    }
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "posted %d: %d accepted, %d already there, %d refused",
        accepted + alreadyThere + refused,
        accepted,
        alreadyThere,
        refused);
  }
}
