package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.batches;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.StoreUnderTest;
import org.attune.audit.AuditFixture;
import org.attune.audit.Batch;
import org.attune.audit.LedgerEntry;
import org.attune.audit.StoredBatch;
import org.attune.audit.head.HeadFixture;
import org.attune.audit.head.HeadsFile;
import org.attune.audit.head.SignedHead;
import org.attune.embedded.ClearFile;
import org.attune.embedded.EmbeddedStore;
import org.attune.kernel.Json;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LedgerCommandTest {
  private static final int ENTRIES = 40;
  private static final int VICTIM = 17;

  @TempDir private Path directory;

  /** Entry 17 is a batch by itself. */
  private final List<Batch> batches = batches(CLINIC, 9, 7, 1, 3, 20);

  private final List<LedgerEntry> entries = AuditFixture.entries(CLINIC, ENTRIES);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeALedger() {
    write(batches);
  }

  private void write(List<Batch> batches) {
    try (EmbeddedStore store = StoreUnderTest.embedded(directory);
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> ledger =
          client.getDatabase("attune").getCollection(StoredBatch.COLLECTION);
      ledger.drop();
      batches.forEach(batch -> ledger.insertOne(new Document(StoredBatch.fields(batch))));
    }
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLine(new LedgerCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private int verifyStore(String... more) {
    List<String> arguments =
        List.of("verify", "--data", directory.toString(), "--key-file", directory + "/test.key");
    return run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static byte[] bson(Map<String, Object> fields) {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      new DocumentCodec().encode(writer, new Document(fields), EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  private static List<Integer> places(byte[] file, byte[] wanted) {
    return IntStream.rangeClosed(0, file.length - wanted.length)
        .filter(at ->
            file[at] == wanted[0] && file[at + wanted.length - 1] == wanted[wanted.length - 1])
        .filter(
            at -> java.util.Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length))
        .boxed()
        .toList();
  }

  /** Flips one bit of every so many bytes, one after the other, in every copy the file holds. */
  private void flippedBytesAreNoticed(byte[] victim, int stride) throws IOException {
    ClearFile file = ClearFile.in(directory);
    byte[] good = file.read();
    List<Integer> places = places(good, victim);
    assertThat(places).isNotEmpty();
    for (int i = 0; i < victim.length; i += stride) {
      byte[] bad = good.clone();
      for (int place : places) {
        bad[place + i] ^= (byte) (1 << (i / stride % 8));
      }
      file.write(bad);

      int status = verifyStore();

      assertThat(status).as("byte %d of %d", i, victim.length).isEqualTo(1);
      assertThat(out.toString())
          .as("byte %d of %d", i, victim.length)
          .startsWith("ledger broken: tenant clinic, entry " + VICTIM + ": ");
    }
    file.write(good);
    assertThat(verifyStore()).isZero();
  }

  @Test
  void anUntouchedLedgerIsIntact() {
    int status = verifyStore();

    assertThat(status).isZero();
    assertThat(out.toString())
        .startsWith("ledger intact: 40 entries")
        .contains(
            "clinic: 40 entries, root " + batches.getLast().after().root(),
            "no published heads were at hand");
  }

  @Test
  void aFlippedByteOfAnEntryIsFoundWhereverItIs() throws IOException {
    flippedBytesAreNoticed(bson(StoredBatch.fields(batches.get(2))), 4);
  }

  @Test
  void aFlippedByteOfAnEntrysPlaceIsFound() throws IOException {
    flippedBytesAreNoticed(bson(Map.of("v", StoredBatch.id(CLINIC, VICTIM))), 1);
  }

  @Test
  void aDamagedFileIsReportedWithoutAStackTrace() throws IOException {
    Path file = directory.resolve("attune.mv.db");
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, (byte) 'x');
    Files.write(file, bytes);

    assertThat(verifyStore()).isEqualTo(1);
    assertThat(err.toString()).contains(directory.toString(), "damaged").doesNotContain("\tat ");
  }

  @Test
  void aRunningServiceIsNamedAsTheObstacle() {
    try (EmbeddedStore running = StoreUnderTest.embedded(directory)) {
      assertThat(running.connectionString()).isNotEmpty();

      assertThat(verifyStore()).isEqualTo(2);
    }
    assertThat(err.toString()).contains("in use by another Attune process", "--export");
  }

  @Test
  void aMissingDirectoryAndBadUsageAreNotAVerdict() {
    assertThat(run("verify", "--data", directory.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no Attune store in");
    assertThat(run("verify", "--data", "a", "--export", "b")).isEqualTo(2);
    assertThat(run("verify", "--export", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void anExportIsCheckedAsLinesAndAsAnswersOfTheApi() throws IOException {
    String lines =
        entries.stream().map(Json.MAPPER::writeValueAsString).collect(Collectors.joining("\n"));
    String answers =
        Json.MAPPER.writeValueAsString(Map.of("items", entries.subList(0, 20)))
            + Json.MAPPER.writeValueAsString(Map.of("items", entries.subList(20, ENTRIES)));

    assertThat(export(lines)).isZero();
    assertThat(export(answers)).isZero();
    assertThat(out.toString()).startsWith("ledger intact: 40 entries");
    assertThat(export(lines.replace("review-e9\"", "review-e8\""))).isEqualTo(1);
    assertThat(out.toString()).startsWith("ledger broken: tenant clinic, entry 9: ");
    assertThat(export(lines.replace("{\"seq\":9,", "{\"note\":1,\"seq\":9,"))).isEqualTo(1);
    assertThat(out.toString()).startsWith("ledger broken: tenant clinic, entry 9: ");
    assertThat(export("{not json")).isEqualTo(2);
  }

  @Test
  void aRewrittenOrShortenedStoreContradictsThePublishedHeads() throws IOException {
    SignedHead early = HeadFixture.signed(CLINIC, batches.get(1).after());
    SignedHead late = HeadFixture.signed(CLINIC, batches.getLast().after());
    HeadsFile heads = HeadFixture.file(directory.resolve("elsewhere.jsonl"), early, late);
    String[] verify = {"--heads", heads.path().toString()};

    assertThat(verifyStore(verify)).isZero();
    assertThat(out.toString()).contains("as published", "signed with key " + early.keyId());

    write(batches.subList(0, 3));
    assertThat(verifyStore()).isZero();
    assertThat(verifyStore(verify)).isEqualTo(1);
    assertThat(out.toString()).startsWith("ledger broken: tenant clinic, entry 18: it is missing");

    write(batches(CLINIC, 16, 20));
    assertThat(verifyStore(verify)).isEqualTo(1);

    write(List.of(AuditFixture.beginning(AuditFixture.event("forged"))));
    assertThat(verifyStore(verify)).isEqualTo(1);
    assertThat(out.toString()).startsWith("ledger broken: tenant clinic, entry 2: it is missing");
  }

  @Test
  void headsBesideTheDataAreFoundByThemselves() throws IOException {
    Path beside = directory.resolveSibling(directory.getFileName() + "-ledger");
    Files.createDirectory(beside);
    Path file = beside.resolve("heads.jsonl");
    HeadFixture.file(file, HeadFixture.signed(CLINIC, batches.getLast().after()));

    assertThat(verifyStore()).isZero();
    assertThat(out.toString()).contains("as published");

    Files.delete(file);
    Files.delete(beside);
    assertThat(verifyStore()).isZero();
    assertThat(out.toString()).contains("no published heads were at hand");
  }

  @Test
  void aHeadWithoutATrustedSignatureIsAFault() throws IOException {
    SignedHead head = HeadFixture.signed(CLINIC, batches.getLast().after());
    Path file = directory.resolve("heads.jsonl");
    HeadFixture.file(file, head);
    String[] verify = {"--heads", file.toString()};
    String[] trusting = {"--heads", file.toString(), "--key", ""};

    trusting[3] = head.keyId().hex();
    assertThat(verifyStore(trusting)).isZero();
    trusting[3] = "0".repeat(64);
    assertThat(verifyStore(trusting)).isEqualTo(1);
    assertThat(out.toString()).contains("the published head of 40 entries is not signed by a key");

    Files.writeString(file, Files.readString(file).replace("\"size\":40", "\"size\":41"));
    assertThat(verifyStore(verify)).isEqualTo(1);

    Files.writeString(file, "{\"tenant\":\"cli");
    assertThat(verifyStore(verify)).isZero();
    assertThat(out.toString()).contains("lines of the heads file that hold no head: [1]");
    assertThat(verifyStore("--heads", directory + "/none.jsonl")).isEqualTo(2);
  }

  @Test
  void anExportIsCheckedAgainstTheHeadThatItHolds() throws IOException {
    String head =
        Json.MAPPER.writeValueAsString(HeadFixture.signed(CLINIC, batches.getLast().after()));
    String whole = head + Json.MAPPER.writeValueAsString(Map.of("items", entries));
    String shorter = Json.MAPPER.writeValueAsString(entries.subList(0, 39)) + head;

    assertThat(export(whole)).isZero();
    assertThat(out.toString()).contains("as published");
    assertThat(export(shorter)).isEqualTo(1);
    assertThat(out.toString()).startsWith("ledger broken: tenant clinic, entry 40: it is missing");
  }

  private int export(String text) throws IOException {
    Path file = directory.resolve("export.json");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return run("verify", "--export", file.toString());
  }
}
