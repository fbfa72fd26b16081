package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.LauncherFixture.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Finding a JDK, building and starting. */
@Timeout(120)
class LauncherIT {
  private final LauncherFixture machine;

  LauncherIT(@TempDir Path directory) throws IOException {
    machine = new LauncherFixture(directory);
  }

  @Test
  void aJdk25IsFoundInTheFoldersThoughTheDefaultJavaIs17() throws Exception {
    machine.jdk("jdks/17", "17.0.15");
    Path found = machine.jdk("jdks/25 of mine", "25.0.3");

    Ended ended = machine.attune("--version");

    assertThat(ended.status()).isZero();
    assertThat(Files.readString(machine.builds))
        .startsWith(found + " ")
        .contains("-Dmaven.test.skip=true", "package");
    assertThat(ended.out())
        .contains("arg=-Dattune.home=" + machine.home)
        .contains("arg=--enable-native-access=ALL-UNNAMED")
        .containsSubsequence(
            "arg=-jar", "arg=" + machine.home + "/target/unpacked/attune.jar", "arg=--version");
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    Path chosen = machine.jdk("elsewhere", "25.0.1");
    machine.environment.put("JAVA_HOME", chosen.toString());

    machine.attune("--version");

    assertThat(Files.readString(machine.builds)).startsWith(chosen + " ");
  }

  @Test
  void anOldJavaHomeDoesNotStandInTheWay() throws Exception {
    Path found = machine.jdk("jdks/25", "25.0.3");
    machine.environment.put("JAVA_HOME", machine.jdk("old", "21.0.2").toString());

    machine.attune("--version");

    assertThat(Files.readString(machine.builds)).startsWith(found + " ");
  }

  @Test
  void theRealJdkIsFoundByAskingTheJavaOnThePath() throws Exception {
    Path real = Path.of(System.getProperty("java.home"));
    machine.command("java", "#!/bin/sh\nexec '" + real + "/bin/java' \"$@\"\n");

    machine.attune("--version");

    assertThat(Files.readString(machine.builds)).startsWith(real + " ");
  }

  @Test
  void withoutAJdk25ItSaysWhatToInstall() throws Exception {
    machine.jdk("jdks/24", "24.0.2");
    machine.jdk("jdks/26", "26");
    Files.delete(machine.jdk("jdks/only-a-jre", "25.0.3").resolve("bin/javac"));

    Ended ended = machine.attune("serve");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err())
        .anyMatch(line -> line.contains("needs a JDK 25"))
        .anyMatch(line -> line.contains("the java on the PATH is 17"))
        .anyMatch(line -> line.contains("apt-get install"));
    assertThat(machine.builds).doesNotExist();
  }

  @Test
  void withoutMavenItSaysWhatToInstallUnlessTheJarIsThere() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    Files.delete(machine.commands.resolve("mvn"));
    machine.haveOnlyWhatEveryMachineHas();

    Ended missing = machine.attune("--version");
    Files.createDirectories(machine.home.resolve("target"));
    Files.writeString(machine.home.resolve("target/attune.jar"), "jar");
    Ended present = machine.attune("--version");

    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).anyMatch(line -> line.contains("apt-get install maven"));
    assertThat(present.status()).isZero();
  }

  @Test
  void theJarIsBuiltAgainOnlyWhenASourceIsNewer() throws Exception {
    machine.jdk("jdks/25", "25.0.3");

    machine.attune("--version");
    machine.attune("--version");
    assertThat(machine.builds).content().hasLineCount(1);

    later(machine.home.resolve("src/main/java/A.java"));
    Ended ended = machine.attune("--version");
    assertThat(machine.builds).content().hasLineCount(2);
    assertThat(ended.out()).doesNotContain("chatter of the build");
    assertThat(ended.err()).contains("chatter of the build");
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    machine.jdk("jdks/25", "25.0.3");

    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(machine.startIn(machine.home, machine.home + "/attune", "--version"));
    }

    for (Process process : starts) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(machine.builds).content().hasLineCount(1);
    assertThat(machine.home.resolve("target/attune.lock")).doesNotExist();
  }

  @Test
  void theLockOfAKilledBuildDoesNotHoldForEver() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(machine.home.resolve("target/attune.lock"));
    Files.writeString(machine.home.resolve("target/attune.lock/pid"), dead.pid() + "\n");

    assertThat(machine.attune("--version").status()).isZero();
  }

  @Test
  void aFailedBuildEndsWithStatusOneAndLeavesNoLock() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    machine.command("mvn", "#!/bin/sh\nexit 7\n");

    Ended ended = machine.attune("--version");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).anyMatch(line -> line.contains("the build failed"));
    assertThat(machine.home.resolve("target/attune.lock")).doesNotExist();
  }

  @Test
  void itWorksThroughASymbolicLinkAndKeepsTheCallersDirectory() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    Path elsewhere = Files.createDirectories(machine.directory.resolve("elsewhere"));
    Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a project/attune"));
    Files.createSymbolicLink(elsewhere.resolve("attune"), Path.of("link"));

    Ended ended =
        Ended.of(machine.startIn(elsewhere, "./attune", "analyse", "--input", "a file.jsonl"));

    assertThat(ended.out())
        .contains("cwd=" + elsewhere, "arg=-Dattune.home=" + machine.home, "arg=a file.jsonl");
  }

  @Test
  void furtherOptionsForTheJvmAreHandedOn() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    machine.environment.put("ATTUNE_JAVA_OPTS", "-Xmx1g -Dx=y");

    assertThat(machine.attune("serve").out())
        .containsSubsequence("arg=-Xmx1g", "arg=-Dx=y", "arg=-jar");
  }

  @Test
  void helpAndMistakesNeedNoBuild() throws Exception {
    Ended nothing = machine.attune();
    Ended help = machine.attune("--help");
    Ended mistake = machine.attune("sreve");

    assertThat(nothing).isEqualTo(help);
    assertThat(help.status()).isZero();
    assertThat(help.out()).anyMatch(line -> line.startsWith("Usage: attune COMMAND"));
    assertThat(mistake.status()).isEqualTo(2);
    assertThat(mistake.err())
        .containsExactly("attune: no command is called sreve", "Try: attune help");
    assertThat(machine.builds).doesNotExist();
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
  }
}
