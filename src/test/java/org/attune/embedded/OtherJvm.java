package org.attune.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the classes of this one. */
final class OtherJvm {
  private OtherJvm() {}

  static ProcessBuilder start(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
