package org.attune.access.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCredentialsFileTest {
  @TempDir Path directory = Path.of("");

  @Test
  void whatIsWrittenIsReadBackAndNothingElseLiesAround() throws IOException {
    DemoCredentialsFile file = new DemoCredentialsFile(directory.resolve("not there yet"));
    DemoCredentials credentials = DemoCredentials.random().at("http://127.0.0.1:8080");

    file.write(credentials);
    file.write(credentials);

    assertThat(file.read()).contains(credentials);
    try (Stream<Path> files = Files.list(directory.resolve("not there yet"))) {
      assertThat(files).containsExactly(file.path());
    }
  }

  @Test
  void theShapeIsTheContracts() throws IOException {
    DemoCredentialsFile file = new DemoCredentialsFile(directory);

    file.write(DemoCredentials.random().at("http://127.0.0.1:8080"));

    var json = Json.MAPPER.readTree(Files.readString(file.path()));
    assertThat(json.propertyNames())
        .containsExactly("url", "platformApiKey", "therapist", "supervisor");
    assertThat(json.at("/therapist").propertyNames()).containsExactly("user", "password");
    assertThat(json.at("/therapist/user").asString()).isEqualTo("therapist");
    assertThat(json.at("/supervisor/user").asString()).isEqualTo("supervisor");
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    DemoCredentialsFile file = new DemoCredentialsFile(directory);

    file.write(DemoCredentials.random());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{}",
        "[]",
        "null",
        "{\"platformApiKey\":\"k\",\"therapist\":{\"user\":\"therapist\",\"password\":\"secret\"}}"
      })
  void aFileThatAttuneDidNotWriteStopsTheStartWithoutQuotingIt(String content) throws IOException {
    DemoCredentialsFile file = new DemoCredentialsFile(directory);
    Files.writeString(file.path(), content);

    assertThatThrownBy(file::read)
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("is not the file it wrote")
        .hasMessageNotContaining("secret");
  }

  @Test
  void withoutFileThereAreNoCredentials() {
    assertThat(new DemoCredentialsFile(directory).read()).isEmpty();
  }
}
