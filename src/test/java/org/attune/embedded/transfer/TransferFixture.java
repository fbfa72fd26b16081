package org.attune.embedded.transfer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Embedded stores with documents, and the files of their exports. */
final class TransferFixture {
  static final int MESSAGES = 1_203;

  private TransferFixture() {}

  /** Beside the store, so that no test leaves a key in somebody's home. */
  static KeySource key(Path directory) {
    return new KeySource.InFile(directory.resolveSibling(directory.getFileName() + ".key"));
  }

  static void with(Path directory, Consumer<MongoDatabase> work) {
    try (EmbeddedStore store = EmbeddedStore.open(directory, key(directory));
        MongoClient client = MongoClients.create(store.connectionString())) {
      work.accept(client.getDatabase("attune"));
    }
  }

  static void writeMessages(MongoDatabase database) {
    database.getCollection("messages").insertMany(messages());
    database.getCollection("oddities").insertOne(oddity());
    database.getCollection("emptied").insertOne(new Document("_id", "gone"));
    database.getCollection("emptied").deleteOne(new Document("_id", "gone"));
  }

  static List<Document> messages() {
    return IntStream.range(0, MESSAGES).mapToObj(TransferFixture::message).toList();
  }

  private static Document message(int number) {
    return new Document("_id", "m%05d".formatted(number))
        .append("text", "line one\nline two \u2028 \"quoted\" \\ ä 😀 " + number)
        .append("receivedAt", new Date(1_700_000_000_000L + number))
        .append("version", (long) number)
        .append("rank", number % 7);
  }

  /** A value of every type that the embedded store keeps. */
  private static Document oddity() {
    return new Document("_id", new ObjectId("65f000000000000000000001"))
        .append("whole", 1)
        .append("long", 1L)
        .append("double", 1.0)
        .append("minusZero", -0.0)
        .append("notANumber", Double.NaN)
        .append("infinite", Double.NEGATIVE_INFINITY)
        .append("decimal", Decimal128.parse("1.10"))
        .append("bytes", new Binary(new byte[] {0, -1, 7}))
        .append("yes", true)
        .append("nothing", null)
        .append("pattern", Pattern.compile("a+", Pattern.CASE_INSENSITIVE))
        .append("before1970", new Date(-1))
        .append("list", List.of(1, "two", new Document(), List.of()))
        .append("nested", new Document("z", 1).append("a", new Document("$dollar", "sign")));
  }

  /** The files of a folder, by name. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  static List<Document> all(MongoDatabase database, String collection) {
    return database
        .getCollection(collection)
        .find()
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }
}
