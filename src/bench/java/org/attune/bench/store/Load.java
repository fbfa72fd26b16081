package org.attune.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Lets some clients do one thing again and again for a while. */
final class Load {
  /** One operation of one client; {@code turn} counts that client's operations. */
  @FunctionalInterface
  interface Operation {
    void run(int client, int turn) throws Exception;
  }

  private Load() {}

  /** Each client does the operation at least once, and then until the time is over. */
  static Figure run(int clients, Duration time, Operation operation) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(clients);
        Fsyncs fsyncs = new Fsyncs()) {
      long cpu = cpuNanos();
      long start = System.nanoTime();
      long end = start + time.toNanos();
      List<Future<long[]>> results = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        results.add(threads.submit(() -> one(number, end, operation)));
      }
      LongStream nanos = LongStream.empty();
      for (Future<long[]> result : results) {
        nanos = LongStream.concat(nanos, LongStream.of(outcome(result)));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Duration used = Duration.ofNanos(cpuNanos() - cpu);
      return Figure.of(nanos.toArray(), took, used, fsyncs.stop());
    }
  }

  private static long cpuNanos() {
    var system =
        (OperatingSystemMXBean) ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime();
  }

  private static long[] one(int client, long end, Operation operation) throws Exception {
    LongStream.Builder nanos = LongStream.builder();
    long now = System.nanoTime();
    int turn = 0;
    do {
      operation.run(client, turn++);
      long then = System.nanoTime();
      nanos.add(then - now);
      now = then;
    } while (now < end);
    return nanos.build().toArray();
  }

  private static long[] outcome(Future<long[]> result) throws Exception {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
