package org.attune.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attune.embedded.StoreUnavailable.Cause;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionAtRestTest {
  private static final String SECRET = "Most nights I lie awake and nobody knows";

  @TempDir private Path home;
  private Path data;
  private Path keys;
  private KeySource source;

  @BeforeEach
  void chooseFolders() {
    data = home.resolve("data");
    keys = home.resolve("config/attune/keys");
    source = new KeySource.InFolder(keys);
  }

  private static void use(EmbeddedStore opened, Consumer<MongoCollection<Document>> work) {
    try (EmbeddedStore store = opened;
        MongoClient client = MongoClients.create(store.connectionString())) {
      work.accept(client.getDatabase("attune").getCollection("messages"));
    }
  }

  private void writeSecrets() {
    use(
        EmbeddedStore.open(data, source),
        messages -> {
          for (int i = 0; i < 50; i++) {
            messages.insertOne(new Document("_id", "m" + i).append("text", SECRET + " " + i));
          }
        });
  }

  private List<String> secrets() {
    List<String> found = new java.util.ArrayList<>();
    use(
        EmbeddedStore.open(data, source),
        messages -> messages.find().map(m -> m.getString("text")).into(found));
    return found;
  }

  private Path onlyKey() throws IOException {
    try (Stream<Path> files = Files.list(keys)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private String everythingInTheDataFolder() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .map(EncryptionAtRestTest::contents)
          .reduce("", String::concat);
    }
  }

  private static String contents(Path file) {
    try {
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoreUnavailable refusal() {
    return catchThrowableOfType(
        StoreUnavailable.class, () -> EmbeddedStore.open(data, source).close());
  }

  @Test
  void nothingThatWasWrittenCanBeReadInTheFiles() throws Exception {
    writeSecrets();

    assertThat(everythingInTheDataFolder())
        .doesNotContain("lie awake", "messages", "text", "l\0i\0e\0 \0a\0w\0a\0k\0e")
        .contains(FileHead.ENCRYPTED);
    assertThat(text(new ClearFile(StoreFile.in(data), onlyKey()).read()))
        .as("what lies under the encryption")
        .contains("lie awake", "messages");
    assertThat(secrets()).hasSize(50).contains(SECRET + " 49");
  }

  @Test
  void theKeyIsRandomItsOwnersAloneAndNamedByTheStore() throws Exception {
    writeSecrets();
    Path key = onlyKey();
    FileHead head = FileHead.read(StoreFile.in(data));

    assertThat(head).isInstanceOf(FileHead.Encrypted.class);
    assertThat(key).hasFileName(((FileHead.Encrypted) head).id() + ".key");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}\n");
    assertThat(permissions(key)).isEqualTo("rw-------");
    assertThat(permissions(keys)).isEqualTo("rwx------");
    assertThat(permissions(data)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.toList()).allMatch(file -> permissions(file).equals("rw-------"));
    }
    EmbeddedStore.open(home.resolve("other"), source).close();
    try (Stream<Path> all = Files.list(keys)) {
      assertThat(all.map(EncryptionAtRestTest::contents).distinct()).hasSize(2);
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFolderOfOursIsTakenAwayFromOthersAndAForeignOneIsLeftAlone() throws Exception {
    writeSecrets();
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path foreign = Files.createDirectory(home.resolve("foreign"));
    Files.writeString(foreign.resolve("notes.txt"), "not ours");
    Files.setPosixFilePermissions(foreign, PosixFilePermissions.fromString("rwxr-xr-x"));

    EmbeddedStore.open(data, source).close();
    EmbeddedStore.open(foreign, source).close();

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(foreign)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(StoreFile.in(foreign))).isEqualTo("rw-------");
  }

  @Test
  void withoutItsKeyAStoreIsRefusedAndLeftAsItIs() throws Exception {
    writeSecrets();
    Path key = onlyKey();
    Path away = home.resolve("away.key");
    Files.move(key, away);
    byte[] before = Files.readAllBytes(StoreFile.in(data));

    StoreUnavailable refusal = refusal();

    assertThat(refusal.reason()).isEqualTo(Cause.KEY_MISSING);
    assertThat(refusal).hasMessageContaining(key.toString()).hasMessageContaining(data.toString());
    assertThat(Files.readAllBytes(StoreFile.in(data))).isEqualTo(before);
    assertThat(key).doesNotExist();
    source = new KeySource.InFile(away);
    assertThat(secrets()).hasSize(50);
  }

  @Test
  void anotherKeyIsToldApartFromADamagedFile() throws Exception {
    writeSecrets();
    String right = Files.readString(onlyKey());
    Files.writeString(onlyKey(), StoreKey.random().hex());
    byte[] before = Files.readAllBytes(StoreFile.in(data));

    assertThat(refusal().reason()).isEqualTo(Cause.KEY_WRONG);
    assertThatThrownBy(() -> OfflineStore.open(data, source))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("does not fit");
    assertThat(Files.readAllBytes(StoreFile.in(data))).isEqualTo(before);

    Files.writeString(onlyKey(), "not a key");
    assertThat(refusal())
        .hasMessageContaining("does not hold 64 hex digits")
        .hasMessageNotContainingAny("not a key");
    source = new KeySource.Given(right);
    assertThat(secrets()).hasSize(50);
    Files.writeString(StoreFile.in(data), "x".repeat(9_000));
    assertThat(refusal().reason()).isEqualTo(Cause.DAMAGED);
  }

  @Test
  void aStoreFromBeforeEncryptionIsEncryptedAtItsNextStart() throws Exception {
    Files.createDirectories(data);
    use(
        EmbeddedStore.serve(StoreFile.writing(StoreFile.in(data).toString(), null), () -> {}),
        messages -> messages.insertOne(new Document("_id", "m1").append("text", SECRET)));
    assertThat(everythingInTheDataFolder()).contains("lie awake");
    Files.writeString(data.resolve("attune.mv.db.encrypting"), "left by a start that was killed");
    try (OfflineStore offline = OfflineStore.open(data, source)) {
      List<RawDocument> found = new java.util.ArrayList<>();
      offline.read("messages", found::add);
      assertThat(found)
          .containsExactly(
              new RawDocument.Readable(new Document("_id", "m1").append("text", SECRET)));
    }

    assertThat(secrets()).containsExactly(SECRET);

    assertThat(everythingInTheDataFolder()).doesNotContain("lie awake");
    assertThat(onlyKey()).exists();
    assertThat(secrets()).containsExactly(SECRET);
  }

  @Test
  void aFirstStartThatWasKilledEarlyIsNoObstacle() throws Exception {
    Files.createDirectories(data);
    Files.write(StoreFile.in(data), FileHead.of(FileHead.newId()));
    writeSecrets();
    assertThat(secrets()).hasSize(50);

    Path second = home.resolve("second");
    Files.createDirectories(second);
    Files.writeString(StoreFile.in(second), "H2enc");
    EmbeddedStore.open(second, source).close();
    assertThat(FileHead.read(StoreFile.in(second))).isInstanceOf(FileHead.Encrypted.class);
  }

  @Test
  void aKeyThatCannotBeKeptIsNotUsed() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "in the way");
    source = new KeySource.InFolder(file.resolve("keys"));

    assertThat(refusal().reason()).isEqualTo(Cause.KEY_MISSING);
    assertThat(StoreFile.in(data)).doesNotExist();
  }

  @Test
  void settingsSayWhereTheKeyIs() {
    Map<String, String> all =
        Map.of(
            "attune.store.key", "abc",
            "attune.store.key-file", "/k/file",
            "attune.store.key-folder", "/k/folder",
            "XDG_CONFIG_HOME", "/x",
            "user.home", "/home/ana");

    assertThat(KeySource.from(all::get)).isInstanceOf(KeySource.Given.class);
    assertThat(without(all, "attune.store.key"))
        .isEqualTo(new KeySource.InFile(Path.of("/k/file")));
    assertThat(without(all, "attune.store.key", "attune.store.key-file"))
        .isEqualTo(new KeySource.InFolder(Path.of("/k/folder")));
    assertThat(without(all, "attune.store.key", "attune.store.key-file", "attune.store.key-folder"))
        .isEqualTo(new KeySource.InFolder(Path.of("/x/attune/keys")));
    assertThat(KeySource.from(Map.of("user.home", "/home/ana")::get))
        .isEqualTo(new KeySource.InFolder(Path.of("/home/ana/.config/attune/keys")));
  }

  private static KeySource without(Map<String, String> settings, String... names) {
    return KeySource.from(name -> List.of(names).contains(name) ? null : settings.get(name));
  }
}
