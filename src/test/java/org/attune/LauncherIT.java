package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, with JDKs and a Maven that are small scripts. */
@Timeout(120)
class LauncherIT {
  private static final String JAVA =
      "#!/bin/sh\necho \"cwd=$PWD\"\nfor a; do echo \"arg=$a\"; done\n";
  private static final String MVN =
      """
      #!/bin/sh
      echo "$JAVA_HOME $*" >>"$BUILDS"
      sleep 1
      mkdir -p target && echo jar >target/attune.jar
      echo "chatter of the build"
      """;

  @TempDir private Path directory;

  private final Map<String, String> environment = new HashMap<>();
  private Path home = Path.of("");
  private Path path = Path.of("");
  private Path builds = Path.of("");

  @BeforeEach
  void aProjectOnAMachineWhoseDefaultJavaIs17() throws IOException {
    home = Files.createDirectories(directory.toRealPath().resolve("a project"));
    path = Files.createDirectories(directory.resolve("bin"));
    builds = directory.resolve("builds");
    Files.copy(Path.of("attune"), home.resolve("attune"));
    Files.createDirectories(home.resolve("src/main/java"));
    Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    script(path.resolve("java"), "#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n");
    script(path.resolve("mvn"), MVN);
    environment.put("PATH", path + ":/usr/bin:/bin");
    environment.put("ATTUNE_JDKS", directory + "/jdks/*");
    environment.put("BUILDS", builds.toString());
    environment.put("HOME", directory.toString());
  }

  @Test
  void aJdk25IsFoundInTheFoldersThoughTheDefaultJavaIs17() throws Exception {
    jdk("jdks/17", "17.0.15");
    Path found = jdk("jdks/25 of mine", "25.0.3");

    Ended ended = attune("--version");

    assertThat(ended.status()).isZero();
    assertThat(Files.readString(builds)).startsWith(found + " ").contains("-DskipTests", "package");
    assertThat(ended.out())
        .contains("arg=-Dattune.home=" + home)
        .contains("arg=--enable-native-access=ALL-UNNAMED")
        .containsSubsequence("arg=-jar", "arg=" + home + "/target/attune.jar", "arg=--version");
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    jdk("jdks/25", "25.0.3");
    Path chosen = jdk("elsewhere", "25.0.1");
    environment.put("JAVA_HOME", chosen.toString());

    attune("--version");

    assertThat(Files.readString(builds)).startsWith(chosen + " ");
  }

  @Test
  void anOldJavaHomeDoesNotStandInTheWay() throws Exception {
    Path found = jdk("jdks/25", "25.0.3");
    environment.put("JAVA_HOME", jdk("old", "21.0.2").toString());

    attune("--version");

    assertThat(Files.readString(builds)).startsWith(found + " ");
  }

  @Test
  void theRealJdkIsFoundByAskingTheJavaOnThePath() throws Exception {
    Path real = Path.of(System.getProperty("java.home"));
    script(path.resolve("java"), "#!/bin/sh\nexec '" + real + "/bin/java' \"$@\"\n");

    attune("--version");

    assertThat(Files.readString(builds)).startsWith(real + " ");
  }

  @Test
  void withoutAJdk25ItSaysWhatToInstall() throws Exception {
    jdk("jdks/24", "24.0.2");
    jdk("jdks/26", "26");
    Files.delete(jdk("jdks/only-a-jre", "25.0.3").resolve("bin/javac"));

    Ended ended = attune("serve");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err())
        .anyMatch(line -> line.contains("needs a JDK 25"))
        .anyMatch(line -> line.contains("the java on the PATH is 17"))
        .anyMatch(line -> line.contains("apt-get install"));
    assertThat(builds).doesNotExist();
  }

  @Test
  void withoutMavenItSaysWhatToInstallUnlessTheJarIsThere() throws Exception {
    jdk("jdks/25", "25.0.3");
    Files.delete(path.resolve("mvn"));
    onlyWhatEveryMachineHas();

    Ended missing = attune("--version");
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/attune.jar"), "jar");
    Ended present = attune("--version");

    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).anyMatch(line -> line.contains("apt-get install maven"));
    assertThat(present.status()).isZero();
  }

  @Test
  void theJarIsBuiltAgainOnlyWhenASourceIsNewer() throws Exception {
    jdk("jdks/25", "25.0.3");

    attune("--version");
    attune("--version");
    assertThat(builds).content().hasLineCount(1);

    later(home.resolve("src/main/java/A.java"));
    Ended ended = attune("--version");
    assertThat(builds).content().hasLineCount(2);
    assertThat(ended.out()).doesNotContain("chatter of the build");
    assertThat(ended.err()).contains("chatter of the build");
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    jdk("jdks/25", "25.0.3");

    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(start(home, home.resolve("attune").toString(), "--version"));
    }

    for (Process process : starts) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(builds).content().hasLineCount(1);
    assertThat(home.resolve("target/attune.lock")).doesNotExist();
  }

  @Test
  void theLockOfAKilledBuildDoesNotHoldForEver() throws Exception {
    jdk("jdks/25", "25.0.3");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(home.resolve("target/attune.lock"));
    Files.writeString(home.resolve("target/attune.lock/pid"), dead.pid() + "\n");

    assertThat(attune("--version").status()).isZero();
  }

  @Test
  void aFailedBuildEndsWithStatusOneAndLeavesNoLock() throws Exception {
    jdk("jdks/25", "25.0.3");
    script(path.resolve("mvn"), "#!/bin/sh\nexit 7\n");

    Ended ended = attune("--version");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).anyMatch(line -> line.contains("the build failed"));
    assertThat(home.resolve("target/attune.lock")).doesNotExist();
  }

  @Test
  void itWorksThroughASymbolicLinkAndKeepsTheCallersDirectory() throws Exception {
    jdk("jdks/25", "25.0.3");
    Path elsewhere = Files.createDirectories(directory.toRealPath().resolve("elsewhere"));
    Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a project/attune"));
    Files.createSymbolicLink(elsewhere.resolve("attune"), Path.of("link"));

    Ended ended = end(start(elsewhere, "./attune", "analyse", "--input", "a file.jsonl"));

    assertThat(ended.out())
        .contains("cwd=" + elsewhere, "arg=-Dattune.home=" + home, "arg=a file.jsonl");
  }

  @Test
  void furtherOptionsForTheJvmAreHandedOn() throws Exception {
    jdk("jdks/25", "25.0.3");
    environment.put("ATTUNE_JAVA_OPTS", "-Xmx1g -Dx=y");

    assertThat(attune("serve").out()).containsSubsequence("arg=-Xmx1g", "arg=-Dx=y", "arg=-jar");
  }

  @Test
  void helpAndMistakesNeedNoBuild() throws Exception {
    Ended nothing = attune();
    Ended help = attune("--help");
    Ended mistake = attune("sreve");

    assertThat(nothing).isEqualTo(help);
    assertThat(help.status()).isZero();
    assertThat(help.out()).anyMatch(line -> line.startsWith("Usage: attune COMMAND"));
    assertThat(mistake.status()).isEqualTo(2);
    assertThat(mistake.err())
        .containsExactly("attune: no command is called sreve", "Try: attune help");
    assertThat(builds).doesNotExist();
  }

  @Test
  void checkRunsMavenInTheProjectAndKeepsItsExitStatus() throws Exception {
    Path found = jdk("jdks/25", "25.0.3");
    script(path.resolve("chromium"), "#!/bin/sh\n");
    script(
        path.resolve("mvn"),
        "#!/bin/sh\necho \"$PWD $JAVA_HOME $PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD $*\"\nexit 7\n");

    Ended ended = end(start(directory, home.resolve("attune").toString(), "check", "-o"));

    assertThat(ended.status()).isEqualTo(7);
    assertThat(ended.out()).containsExactly(home + " " + found + " 1 -B verify -o");
  }

  @Test
  void checkInstallsChromiumWhereItMay() throws Exception {
    jdk("jdks/25", "25.0.3");
    onlyWhatEveryMachineHas();
    script(path.resolve("id"), "#!/bin/sh\necho 0\n");
    script(
        path.resolve("apt-get"),
        "#!/bin/sh\ncase \"$*\" in *install*chromium) cp \"$0\" \"${0%/*}/chromium\";; esac\n");

    Ended ended = attune("check");

    assertThat(ended.status()).isZero();
    assertThat(path.resolve("chromium")).exists();
    assertThat(Files.readString(builds)).contains("verify");
  }

  @Test
  void checkSaysWhatToInstallWhereItMayNot() throws Exception {
    jdk("jdks/25", "25.0.3");
    onlyWhatEveryMachineHas();
    script(path.resolve("id"), "#!/bin/sh\necho 1000\n");

    Ended ended = attune("check");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err())
        .anyMatch(line -> line.contains("apt-get install --no-install-recommends chromium"));
    assertThat(builds).doesNotExist();
  }

  private record Ended(int status, List<String> out, List<String> err) {}

  private Ended attune(String... arguments) throws Exception {
    return end(
        start(
            home,
            Stream.concat(Stream.of(home.resolve("attune").toString()), Stream.of(arguments))
                .toArray(String[]::new)));
  }

  private Process start(Path from, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ended end(Process process) throws Exception {
    // Few lines only: both streams fit into the pipes
    List<String> out = process.inputReader().lines().toList();
    List<String> err = process.errorReader().lines().toList();
    return new Ended(process.waitFor(), out, err);
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = directory.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), JAVA);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  /** A PATH without what this machine happens to have installed. */
  private void onlyWhatEveryMachineHas() throws IOException {
    List<String> tools =
        List.of(
            "sh",
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "kill",
            "mkdir",
            "mv",
            "printf",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "tail",
            "touch",
            "cp");
    for (String name : tools) {
      for (String folder : List.of("/bin/", "/usr/bin/")) {
        Path tool = path.resolve(name);
        if (Files.exists(Path.of(folder + name)) && Files.notExists(tool)) {
          script(tool, "#!/bin/sh\nexec " + folder + name + " \"$@\"\n");
        }
      }
    }
    environment.put("PATH", path.toString());
  }

  private static void script(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
  }
}
