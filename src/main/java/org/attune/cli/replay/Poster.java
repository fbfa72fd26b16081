package org.attune.cli.replay;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.cli.console.Fault;
import org.attune.cli.rows.Row;
import org.attune.kernel.Json;

/** Offers one message until the service decides or patience ends. */
final class Poster {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Target target;
  private final Patience patience;
  private final Instant otherwiseSentAt;
  private final AtomicLong lastDecision = new AtomicLong(System.nanoTime());

  Poster(Target target, Patience patience, Instant otherwiseSentAt) {
    this.target = target;
    this.patience = patience;
    this.otherwiseSentAt = otherwiseSentAt;
  }

  Posted post(Row row) {
    return switch (row) {
      case Row.Bad bad -> new Posted.Refused(bad.line(), bad.reason());
      case Row.Message message -> post(message);
    };
  }

  private Posted post(Row.Message row) {
    byte[] body = Json.MAPPER.writeValueAsBytes(MessageBody.of(row, otherwiseSentAt));
    long start = System.nanoTime();
    for (int attempts = 1; ; attempts++) {
      switch (attempt(row.line(), body)) {
        case Answer.Decided decided -> {
          lastDecision.accumulateAndGet(System.nanoTime(), Poster::later);
          return decided.posted();
        }
        case Answer.Hopeless hopeless -> throw Fault.of(hopeless.reason());
        case Answer.Later later -> {
          Duration spent = Duration.ofNanos(System.nanoTime() - start);
          if (spent.compareTo(patience.inAll()) >= 0) {
            return giveUp(row.line(), later.reason(), start);
          }
          pause(attempts, later.atLeast());
        }
      }
    }
  }

  private Answer attempt(long line, byte[] body) {
    try {
      return Answer.of(
          line, client.send(target.post(body), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      // Connection refused, broken off or timed out. Whether the message arrived is unknown, but
      // offering it again is safe: the service knows it by its external id
      return new Answer.Later(reason(e), Duration.ZERO);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** A row that fails while others succeed is bad; otherwise the service is gone. */
  private Posted giveUp(long line, String reason, long start) {
    if (lastDecision.get() - start > 0) {
      return new Posted.Refused(line, "given up: " + reason);
    }
    throw Fault.of(
        "the service takes no messages for "
            + patience.inAll().toSeconds()
            + " s: "
            + reason
            + ". Start the replay again when it does; messages it has already are not doubled");
  }

  private void pause(int attempts, Duration atLeast) {
    Duration pause = patience.pauseAfter(attempts);
    long millis = Math.max(pause.toMillis(), Math.min(atLeast.toMillis(), longestMillis()));
    try {
      Thread.sleep(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private long longestMillis() {
    return patience.inAll().toMillis();
  }

  private static Fault interrupted() {
    Thread.currentThread().interrupt();
    return Fault.of("interrupted");
  }

  private static String reason(IOException e) {
    return e instanceof ConnectException ? "nobody answers" : e.getClass().getSimpleName();
  }

  private static long later(long a, long b) {
    return b - a > 0 ? b : a;
  }
}
