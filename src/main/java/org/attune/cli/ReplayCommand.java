package org.attune.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attune.cli.console.Console;
import org.attune.cli.console.ExitStatus;
import org.attune.cli.console.Fault;
import org.attune.cli.replay.Patience;
import org.attune.cli.replay.Replay;
import org.attune.cli.replay.Target;
import org.attune.cli.rows.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Posts a file of messages to a running service, as a platform would. */
@Command(
    name = "replay",
    description = {
      "Posts messages to a running service. The key comes from ATTUNE_API_KEY.",
      "Waits for a service that restarts; replaying a file again doubles nothing."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int MAX_CONCURRENCY = 256;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "F.jsonl",
      description = "messages, one JSON object a line; - reads standard input")
  private String input = "";

  @Option(
      names = "--url",
      required = true,
      paramLabel = "U",
      description = "address of the service, such as http://127.0.0.1:8080")
  private String url = "";

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "messages under way at a time (default: ${DEFAULT-VALUE})")
  private int concurrency = 4;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "how long to wait for a service that is away (default: ${DEFAULT-VALUE})")
  private int patienceSeconds = 60;

  private final Map<String, String> environment;
  private final Clock clock;
  private final Console console;

  ReplayCommand(Map<String, String> environment, Clock clock, Console console) {
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (concurrency < 1 || concurrency > MAX_CONCURRENCY) {
      throw Fault.usage("--concurrency must be 1 to " + MAX_CONCURRENCY);
    }
    if (patienceSeconds < 0) {
      throw Fault.usage("--patience must not be negative");
    }
    Target target = Target.of(url, environment.get("ATTUNE_API_KEY"));
    if (target.isOpenToOthers()) {
      console.say("warning: messages travel unencrypted to " + target);
    }
    long total = console.isTerminal() ? Rows.count(input) : -1;
    try (Rows rows = Rows.open(input, console)) {
      Patience patience = Patience.lasting(Duration.ofSeconds(patienceSeconds));
      boolean whole =
          new Replay(target, patience, otherwiseSentAt(), console)
              .run(rows, concurrency, console.progress("posted", total));
      return whole ? ExitStatus.OK : ExitStatus.BAD_ROWS;
    }
  }

  /** A file's age does not change between two replays, so its messages stay the same messages. */
  private Instant otherwiseSentAt() throws IOException {
    return input.equals("-")
        ? clock.instant()
        : Files.getLastModifiedTime(Path.of(input)).toInstant();
  }
}
