package org.attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The launcher in a project of its own, on a machine whose default Java is 17, with JDKs and a
 * Maven that are small scripts.
 */
final class LauncherFixture {
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in *-Djarmode=tools*--destination*)
        for last; do :; done
        mkdir -p "$last" && cp "$4" "$last/attune.jar"
        exit ;;
      esac
      echo "cwd=$PWD"
      for a; do echo "arg=$a"; done
      """;
  private static final String MVN =
      """
      #!/bin/sh
      echo "$JAVA_HOME $*" >>"$BUILDS"
      sleep 1
      mkdir -p target && echo jar >target/attune.jar
      echo "chatter of the build"
      """;

  final Path directory;

  /** The project, with a space in its name. */
  final Path home;

  /** The folder of commands that stands first on the PATH. */
  final Path commands;

  /** A line for each run of Maven: JAVA_HOME and the arguments. */
  final Path builds;

  final Map<String, String> environment = new HashMap<>();

  LauncherFixture(Path temporary) throws IOException {
    directory = temporary.toRealPath();
    home = Files.createDirectories(directory.resolve("a project"));
    commands = Files.createDirectories(directory.resolve("bin"));
    builds = directory.resolve("builds");
    Files.copy(Path.of("attune"), home.resolve("attune"));
    Files.createDirectories(home.resolve("src/main/java"));
    Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    command("java", "#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n");
    command("mvn", MVN);
    environment.put("PATH", commands + ":/usr/bin:/bin");
    environment.put("ATTUNE_JDKS", directory + "/jdks/*");
    environment.put("BUILDS", builds.toString());
    environment.put("HOME", directory.toString());
  }

  /** How a start ended, and its lines. */
  record Ended(int status, List<String> out, List<String> err) {
    static Ended of(Process process) throws IOException, InterruptedException {
      // Few lines only: both streams fit into the pipes
      List<String> out = process.inputReader().lines().toList();
      List<String> err = process.errorReader().lines().toList();
      return new Ended(process.waitFor(), out, err);
    }
  }

  Ended attune(String... arguments) throws IOException, InterruptedException {
    return Ended.of(startIn(home, home.resolve("attune").toString(), arguments));
  }

  Process startIn(Path from, String launcher, String... arguments) throws IOException {
    List<String> command = Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Path jdk(String name, String version) throws IOException {
    Path jdk = directory.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), JAVA);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  void command(String name, String text) throws IOException {
    script(commands.resolve(name), text);
  }

  /** Leaves out of the PATH what this machine happens to have installed. */
  void haveOnlyWhatEveryMachineHas() throws IOException {
    List<String> names =
        List.of(
            "sh",
            "cat",
            "cp",
            "dirname",
            "find",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "tail",
            "touch");
    for (String name : names) {
      Path tool = Path.of(Files.exists(Path.of("/bin", name)) ? "/bin" : "/usr/bin", name);
      command(name, "#!/bin/sh\nexec " + tool + " \"$@\"\n");
    }
    environment.put("PATH", commands.toString());
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
