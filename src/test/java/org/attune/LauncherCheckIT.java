package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.LauncherFixture.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's check: Chromium first, then Maven. */
@Timeout(120)
class LauncherCheckIT {
  private final LauncherFixture machine;

  LauncherCheckIT(@TempDir Path directory) throws IOException {
    machine = new LauncherFixture(directory);
  }

  @Test
  void checkRunsMavenInTheProjectAndKeepsItsExitStatus() throws Exception {
    Path found = machine.jdk("jdks/25", "25.0.3");
    machine.command("chromium", "#!/bin/sh\n");
    machine.command(
        "mvn",
        "#!/bin/sh\necho \"$PWD $JAVA_HOME $PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD $*\"\nexit 7\n");

    Ended ended =
        Ended.of(machine.startIn(machine.directory, machine.home + "/attune", "check", "-o"));

    assertThat(ended.status()).isEqualTo(7);
    assertThat(ended.out()).containsExactly(machine.home + " " + found + " 1 -B verify -o");
  }

  @Test
  void checkInstallsChromiumWhereItMay() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    machine.haveOnlyWhatEveryMachineHas();
    machine.command("id", "#!/bin/sh\necho 0\n");
    machine.command(
        "apt-get",
        "#!/bin/sh\ncase \"$*\" in *install*chromium) cp \"$0\" \"${0%/*}/chromium\";; esac\n");

    Ended ended = machine.attune("check");

    assertThat(ended.status()).isZero();
    assertThat(machine.commands.resolve("chromium")).exists();
    assertThat(Files.readString(machine.builds)).contains("verify");
  }

  @Test
  void checkSaysWhatToInstallWhereItMayNot() throws Exception {
    machine.jdk("jdks/25", "25.0.3");
    machine.haveOnlyWhatEveryMachineHas();
    machine.command("id", "#!/bin/sh\necho 1000\n");

    Ended ended = machine.attune("check");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err())
        .anyMatch(line -> line.contains("apt-get install --no-install-recommends chromium"));
    assertThat(machine.builds).doesNotExist();
  }
}
