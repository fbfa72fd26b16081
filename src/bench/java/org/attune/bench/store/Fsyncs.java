package org.attune.bench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Counts what this JVM forces to disk, with the JVM's own flight recorder. */
final class Fsyncs implements AutoCloseable {
  private static final String FORCED = "jdk.FileForce";

  private final Recording recording = new Recording();

  Fsyncs() {
    recording.enable(FORCED).withThreshold(Duration.ZERO).withoutStackTrace();
    recording.start();
  }

  long stop() throws IOException {
    recording.stop();
    Path file = Files.createTempFile("attune-bench", ".jfr");
    try {
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals(FORCED))
          .count();
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public void close() {
    recording.close();
  }
}
