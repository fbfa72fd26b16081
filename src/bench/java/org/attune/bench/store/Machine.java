package org.attune.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
  private static final int BLOCK_BYTES = 4096;
  private static final int FSYNCS = 200;

  private Machine() {}

  static String describe(Path folder) throws IOException {
    var system =
        (OperatingSystemMXBean) ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%s, %d processors, %d GB, load %.1f when it began; %s on %s; JDK %s, heap %d MB; a 4 KB"
            + " write with fsync takes %.2f ms",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        Math.round(system.getTotalMemorySize() / 1e9),
        system.getSystemLoadAverage(),
        Files.getFileStore(folder).type(),
        System.getProperty("os.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() >> 20,
        fsyncMillis(folder));
  }

  private static String processor() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    if (!Files.exists(cpus)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(cpus)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static double fsyncMillis(Path folder) throws IOException {
    Path file = folder.resolve("fsync");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int i = 0; i < FSYNCS; i++) {
        channel.write(ByteBuffer.allocate(BLOCK_BYTES));
        channel.force(false);
      }
      return (System.nanoTime() - start) / 1e6 / FSYNCS;
    } finally {
      Files.delete(file);
    }
  }
}
