package org.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.StoreUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder belongs to one process at a time; the other is told so. */
class TwoProcessesIT {
  @TempDir private Path directory;

  /** What another process says that tries to open the folder, to write or to read. */
  private List<String> anotherProcess(String purpose) throws IOException, InterruptedException {
    Process process =
        OtherJvm.start(SecondProcess.class, directory.toString(), purpose)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = process.inputReader()) {
      List<String> said = lines.lines().filter(line -> line.startsWith("SAID ")).toList();
      process.waitFor();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void theSecondIsToldWhoHasTheFolderAndChangesNothing() throws Exception {
    try (EmbeddedStore first = StoreUnderTest.embedded(directory)) {
      byte[] before = Files.readAllBytes(StoreFile.in(directory));

      List<String> writing = anotherProcess("write");
      List<String> reading = anotherProcess("read");

      assertThat(first.failure()).isEmpty();
      assertThat(writing)
          .singleElement()
          .asString()
          .startsWith("SAID LOCKED")
          .contains(directory.toString(), "in use by another Attune process");
      assertThat(reading).singleElement().asString().startsWith("SAID LOCKED");
      assertThat(Files.readAllBytes(StoreFile.in(directory))).isEqualTo(before);
    }

    assertThat(anotherProcess("write")).containsExactly("SAID OPEN");
    assertThat(anotherProcess("read")).containsExactly("SAID OPEN");
  }

  /** Opens the folder and says how that went. */
  static final class SecondProcess {
    private SecondProcess() {}

    public static void main(String[] arguments) {
      Path directory = Path.of(arguments[0]);
      KeySource keys = new KeySource.InFile(directory.resolve("test.key"));
      try (AutoCloseable store =
          arguments[1].equals("write")
              ? EmbeddedStore.open(directory, keys)
              : OfflineStore.open(directory, keys)) {
        System.out.println(store == null ? "SAID NOTHING" : "SAID OPEN");
      } catch (StoreUnavailable e) {
        System.out.println("SAID " + e.reason() + " " + e.getMessage());
      } catch (Exception e) {
        System.out.println("SAID " + e);
      }
      System.exit(0);
    }
  }
}
