package org.attune.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.attune.kernel.Json;
import tools.jackson.databind.JsonNode;

/** One life of the service in a JVM of its own, over data that outlives it. */
final class AttuneProcess implements AutoCloseable {
  private static final int KILLED = 128 + 9;

  private final Path data;
  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);

  private AttuneProcess(Path data, Process process) {
    this.data = data;
    this.process = process;
    Thread.ofPlatform().daemon().start(this::follow);
  }

  static AttuneProcess start(Path data, int port, FaultPoint point, String mark, int minutesAhead)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx900m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FaultyAttune.class.getName(),
            point.name(),
            mark,
            Integer.toString(minutesAhead),
            "--server.port=" + port,
            "--attune.embedded.directory=" + data,
            "--attune.store.key-folder=" + data.resolve("keys"),
            "--attune.ledger.directory=" + data.resolve("ledger"),
            "--attune.demo-messages=false",
            "--attune.policy.undo-seconds=0");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    AttuneProcess attune = new AttuneProcess(data, process);
    if (!attune.ready.await(120, TimeUnit.SECONDS) || !process.isAlive()) {
      throw new IllegalStateException("the service did not start");
    }
    return attune;
  }

  private void follow() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("FAULT")) {
          kill();
        } else if (line.equals("READY")) {
          ready.countDown();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ready.countDown();
    }
  }

  /** Signal 9: nothing is flushed, closed or told. */
  private void kill() {
    process.toHandle().destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has been killed, or is about to be. */
  boolean wasKilled() throws InterruptedException {
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == KILLED;
  }

  /** Kills it and returns when it is dead. */
  void die() {
    kill();
    process.onExit().join();
  }

  JsonNode credentials() throws IOException {
    return Json.MAPPER.readTree(Files.readString(data.resolve("demo-credentials.json")));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }
}
