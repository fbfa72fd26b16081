package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferCommandsTest {
  @TempDir private Path directory;
  private Path key;
  private ConsoleFixture console = new ConsoleFixture();

  @BeforeEach
  void aStoreInTheUsualPlace() {
    key = directory.resolve("test.key");
    try (EmbeddedStore store =
            EmbeddedStore.open(directory.resolve("data"), new KeySource.InFile(key));
        MongoClient client = MongoClients.create(store.connectionString())) {
      client
          .getDatabase("attune")
          .getCollection("messages")
          .insertMany(List.of(message("m1"), message("m2")));
    }
  }

  private static Document message(String id) {
    return new Document("_id", id).append("text", "a secret of a patient");
  }

  private int run(String... arguments) {
    console = new ConsoleFixture();
    return AttuneCommand.commandLine(
            console.console(), new EnginesFixture(), directory, service -> {})
        .execute(Stream.concat(Stream.of(arguments), keyFile()).toArray(String[]::new));
  }

  private Stream<String> keyFile() {
    return Stream.of("--key-file", key.toString());
  }

  @Test
  void aStoreIsMovedToAnotherPlace() {
    String export = directory.resolve("export").toString();
    String target = directory.resolve("target").toString();

    assertThat(run("export", "--output", export)).isZero();
    assertThat(console.words())
        .containsExactly("2 documents in 1 collection exported to " + export);
    assertThat(run("import", "--input", export, "--data", target)).isZero();
    assertThat(console.words())
        .containsExactly(
            "2 documents in 1 collection: 2 imported, 0 were there already;"
                + " all read back and compared");
    assertThat(run("import", "--input", export, "--data", target)).isZero();
    assertThat(console.words().getFirst()).contains("0 imported, 2 were there already");
    assertThat(console.out()).isEmpty();
  }

  @Test
  void whatStandsInTheWayIsSaidInOneLineWithoutContents() throws IOException {
    Path export = directory.resolve("export");
    run("export", "--output", export.toString());
    Path messages = export.resolve("messages.ndjson");
    Files.writeString(messages, Files.readString(messages).replace("m2", "m3"));

    assertThat(run("import", "--input", export.toString())).isEqualTo(1);
    assertThat(console.words())
        .containsExactly("attune: messages.ndjson:2: was changed after the export");
    assertThat(run("export", "--output", export.toString())).isEqualTo(1);
    assertThat(console.words().getFirst()).contains("is not empty");
    assertThat(run("export", "--output", "x", "--data", directory.resolve("none").toString()))
        .isEqualTo(1);
    assertThat(console.words().getFirst()).contains("There is no Attune store in");
  }

  @Test
  void onlyOneStoreCanBeNamed() {
    assertThat(run("export", "--output", "x", "--data", "a", "--uri", "mongodb://localhost"))
        .isEqualTo(2);
  }
}
