package org.attune.embedded.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.embedded.transfer.TransferFixture.MESSAGES;
import static org.attune.embedded.transfer.TransferFixture.all;
import static org.attune.embedded.transfer.TransferFixture.files;
import static org.attune.embedded.transfer.TransferFixture.key;
import static org.attune.embedded.transfer.TransferFixture.messages;
import static org.attune.embedded.transfer.TransferFixture.with;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.StoreUnavailable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTransferTest {
  private static final TransferProgress SILENT = (stage, total) -> {};

  @TempDir private Path directory;
  private Path source;
  private Path export;
  private Path target;

  @BeforeEach
  void exportAStore() throws IOException {
    source = directory.resolve("source");
    export = directory.resolve("export");
    target = directory.resolve("target");
    with(source, TransferFixture::writeMessages);
    StoreExport.ofDirectory(source, key(source), export, SILENT);
  }

  @Test
  void whatIsExportedImportedAndExportedAgainIsTheSameToTheLastByte() throws IOException {
    TransferTally imported = StoreImport.intoDirectory(export, target, key(target), SILENT);
    StoreExport.ofDirectory(target, key(target), directory.resolve("again"), SILENT);

    assertThat(imported).isEqualTo(new TransferTally(2, MESSAGES + 1, MESSAGES + 1));
    assertThat(files(directory.resolve("again"))).isEqualTo(files(export));
    assertThat(files(export))
        .containsOnlyKeys(
            "manifest.json",
            "messages.ndjson",
            "messages.hashes",
            "oddities.ndjson",
            "oddities.hashes");
    with(target, database -> assertThat(all(database, "messages")).isEqualTo(messages()));
  }

  @Test
  void throughAConnectionStringTheFilesAreTheSame() throws IOException {
    try (EmbeddedStore store = EmbeddedStore.open(target, key(target))) {
      StoreImport.intoDatabase(export, store.connectionString(), SILENT);
      StoreExport.ofDatabase(store.connectionString(), directory.resolve("again"), SILENT);
    }

    assertThat(files(directory.resolve("again"))).isEqualTo(files(export));
  }

  @Test
  void anExportIsItsOwnersAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(export)) {
      assertThat(files.toList())
          .hasSize(5)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void anExportNeverOverwritesAndClearsAwayWhatAKilledOneLeft() throws IOException {
    Map<String, String> before = files(export);
    Path killed = Files.createDirectory(directory.resolve(".other.partial"));
    Files.writeString(killed.resolve("messages.ndjson"), "{\"_id\": \"half");

    assertThatThrownBy(() -> StoreExport.ofDirectory(source, key(source), export, SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessageContaining("never overwrites");
    StoreExport.ofDirectory(source, key(source), directory.resolve("other"), SILENT);

    assertThat(files(export)).isEqualTo(before);
    assertThat(files(directory.resolve("other"))).isEqualTo(before);
    assertThat(killed).doesNotExist();
  }

  @Test
  void anInterruptedImportGoesOnAndAFinishedOneChangesNothing() throws IOException {
    with(
        target,
        database -> database.getCollection("messages").insertMany(messages().subList(300, 900)));

    TransferTally resumed = StoreImport.intoDirectory(export, target, key(target), SILENT);
    TransferTally again = StoreImport.intoDirectory(export, target, key(target), SILENT);

    assertThat(resumed.written()).isEqualTo(MESSAGES + 1 - 600);
    assertThat(again).isEqualTo(new TransferTally(2, MESSAGES + 1, 0));
    with(target, database -> assertThat(all(database, "messages")).isEqualTo(messages()));
  }

  @Test
  void aDocumentThatDiffersIsNamedByItsLineAndNothingIsWritten() {
    with(
        target,
        database -> {
          database.getCollection("messages").insertMany(messages().subList(700, 800));
          database
              .getCollection("messages")
              .updateOne(new Document("_id", "m00744"), Updates.set("rank", 3L));
        });

    assertThatThrownBy(() -> StoreImport.intoDirectory(export, target, key(target), SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessage(
            "messages.ndjson:745: the store holds another document under the id of this line");
    with(
        target,
        database -> {
          assertThat(all(database, "messages")).hasSize(100);
          assertThat(all(database, "oddities")).isEmpty();
        });
  }

  @Test
  void aStoreWithOtherDocumentsIsLeftAlone() {
    List<Document> others = new ArrayList<>(List.of(new Document("_id", "of another clinic")));
    with(target, database -> database.getCollection("messages").insertMany(others));
    Path second = directory.resolve("second");
    with(second, database -> database.getCollection("reviews").insertMany(others));

    assertThatThrownBy(() -> StoreImport.intoDirectory(export, target, key(target), SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessageContaining("its messages hold documents that are not in the export");
    assertThatThrownBy(() -> StoreImport.intoDirectory(export, second, key(second), SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessageContaining("it holds reviews, which are not in the export");
    with(target, database -> assertThat(all(database, "messages")).isEqualTo(others));
    with(second, database -> assertThat(all(database, "messages")).isEmpty());
  }

  @Test
  void aRunningServiceIsNamedAsTheObstacle() {
    Path other = directory.resolve("other");
    try (EmbeddedStore running = EmbeddedStore.open(source, key(source))) {
      assertThat(running.connectionString()).isNotEmpty();

      assertThatThrownBy(() -> StoreExport.ofDirectory(source, key(source), other, SILENT))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("in use by another Attune process");
    }
    assertThat(other).doesNotExist();
  }

  @Test
  void aDocumentThatJsonWouldChangeIsNotExported() {
    Document typed = new Document("_id", 1).append("a", new Document("$numberLong", "5"));
    with(source, database -> database.getCollection("odd").insertOne(typed));
    Path other = directory.resolve("other");

    assertThatThrownBy(() -> StoreExport.ofDirectory(source, key(source), other, SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessage("odd: the document in place 1 cannot be written as Extended JSON");
    assertThat(other).doesNotExist();
    assertThat(directory.resolve(".other.partial")).doesNotExist();
  }

  @Test
  void aUriThatIsNoneIsRefusedWithoutItsPassword() {
    assertThatThrownBy(
            () -> StoreExport.ofDatabase("mongo://u:secret@h/d", directory.resolve("o"), SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
