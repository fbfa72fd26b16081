package org.attune.inbox.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event stream ({@code attune.inbox.stream.*}).
 *
 * @param heartbeat between two signs of life; a client that takes in nothing for three is dropped
 * @param longestReplay ledger entries that a resuming client may be behind before it is told to
 *     load everything anew
 * @param perActor open streams of one person
 */
@ConfigurationProperties("attune.inbox.stream")
record StreamProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("10000") long longestReplay,
    @DefaultValue("20") int perActor) {

  StreamProperties {
    if (heartbeat.compareTo(Duration.ofMillis(50)) < 0 || longestReplay < 0 || perActor < 1) {
      throw new IllegalArgumentException(
          "attune.inbox.stream: heartbeat at least 50ms, longest-replay at least 0, per-actor at"
              + " least 1");
    }
  }
}
