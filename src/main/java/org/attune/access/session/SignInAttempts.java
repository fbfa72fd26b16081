package org.attune.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts attempts per user and address, in memory.
 *
 * <p>An attempt counts as failed from its beginning until it succeeds, so that many at once do not
 * slip through.
 */
final class SignInAttempts {
  private static final int LIMIT = 10;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MAXIMUM_REMEMBERED = 10_000;

  private final Map<Who, Window> windows = new LinkedHashMap<>();

  /** Counts one attempt, or says how long to wait when there were too many. */
  synchronized Optional<Duration> begin(String user, String address, Instant now) {
    Who who = new Who(user, address);
    Window window = windows.get(who);
    if (window == null || !now.isBefore(window.end())) {
      windows.remove(who);
      forgetOldest();
      windows.put(who, new Window(now.plus(WINDOW), 1));
      return Optional.empty();
    }
    if (window.attempts() >= LIMIT) {
      return Optional.of(Duration.between(now, window.end()));
    }
    windows.put(who, new Window(window.end(), window.attempts() + 1));
    return Optional.empty();
  }

  synchronized void succeeded(String user, String address) {
    windows.remove(new Who(user, address));
  }

  /** Takes back an attempt that was never looked at. */
  synchronized void notTried(String user, String address) {
    windows.computeIfPresent(
        new Who(user, address), (who, window) -> new Window(window.end(), window.attempts() - 1));
  }

  synchronized int remembered() {
    return windows.size();
  }

  /** Windows stand in the order in which they began, hence also in which they end. */
  private void forgetOldest() {
    if (windows.size() >= MAXIMUM_REMEMBERED) {
      windows.remove(windows.keySet().iterator().next());
    }
  }

  private record Who(String user, String address) {}

  private record Window(Instant end, int attempts) {}
}
