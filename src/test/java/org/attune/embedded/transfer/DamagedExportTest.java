package org.attune.embedded.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.embedded.transfer.TransferFixture.MESSAGES;
import static org.attune.embedded.transfer.TransferFixture.key;
import static org.attune.embedded.transfer.TransferFixture.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedExportTest {
  private static final TransferProgress SILENT = (stage, total) -> {};

  @TempDir private Path directory;
  private Path export;
  private Path target;

  @BeforeEach
  void exportAStore() throws IOException {
    export = directory.resolve("export");
    target = directory.resolve("target");
    with(directory.resolve("source"), TransferFixture::writeMessages);
    StoreExport.ofDirectory(
        directory.resolve("source"), key(directory.resolve("source")), export, SILENT);
  }

  /** What happens to an export on its way. */
  private interface Mishap {
    void befall(Path export) throws IOException;
  }

  private record Damage(String name, Mishap mishap, String complaint) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Damage> damages() {
    return Stream.of(
        new Damage(
            "a changed word",
            lines(all -> all.set(16, all.get(16).replace("line two", "line too"))),
            "messages.ndjson:17: was changed after the export"),
        new Damage(
            "a line taken out",
            lines(all -> all.remove(4)),
            "messages.ndjson:5: was changed after the export"),
        new Damage(
            "the last line taken out",
            lines(all -> all.removeLast()),
            "messages.ndjson:1203: is missing: 1203 lines were exported"),
        new Damage(
            "two lines exchanged",
            lines(all -> Collections.swap(all, 1_001, 1_002)),
            "messages.ndjson:1002: was changed after the export"),
        new Damage(
            "a line too many",
            lines(all -> all.add("{\"_id\": \"m99999\"}")),
            "messages.ndjson:1204: stands behind the 1203 lines that were exported"),
        new Damage(
            "the end cut off",
            export -> {
              Path file = export.resolve("messages.ndjson");
              String all = Files.readString(file);
              Files.writeString(file, all.substring(0, all.length() - 20));
            },
            "messages.ndjson:1203: is cut off"),
        new Damage(
            "a missing file",
            export -> Files.delete(export.resolve("oddities.ndjson")),
            "oddities.ndjson: is missing"),
        new Damage(
            "an empty file",
            export -> Files.writeString(export.resolve("oddities.ndjson"), ""),
            "oddities.ndjson:1: is missing: 1 lines were exported"),
        new Damage(
            "a changed word and no hashes of the lines",
            export -> {
              lines(all -> all.set(16, all.get(16).replace("two", "too"))).befall(export);
              Files.delete(export.resolve("messages.hashes"));
            },
            "messages.ndjson: was changed after the export"),
        new Damage(
            "no manifest",
            export -> Files.delete(export.resolve("manifest.json")),
            "it has no manifest.json"),
        new Damage(
            "half a manifest",
            export -> {
              Path file = export.resolve("manifest.json");
              Files.writeString(file, Files.readString(file).substring(0, 90));
            },
            "manifest.json:5: is damaged"),
        new Damage(
            "a manifest that leads out of the folder",
            export -> {
              Path file = export.resolve("manifest.json");
              Files.writeString(
                  file, Files.readString(file).replace("\"messages\"", "\"../messages\""));
            },
            "manifest.json: names no collection in entry 1"));
  }

  private static Mishap lines(Consumer<List<String>> change) {
    return export -> {
      Path file = export.resolve("messages.ndjson");
      List<String> all = new ArrayList<>(List.of(Files.readString(file).split("\n")));
      assertThat(all).hasSize(MESSAGES);
      change.accept(all);
      Files.writeString(file, String.join("\n", all) + "\n");
    };
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedExportIsRefusedWithItsPlaceBeforeAnythingIsWritten(Damage damage)
      throws IOException {
    damage.mishap().befall(export);

    assertThatThrownBy(() -> StoreImport.intoDirectory(export, target, key(target), SILENT))
        .isInstanceOf(TransferFault.class)
        .hasMessageContaining(damage.complaint());
    assertThat(target).doesNotExist();
  }

  @Test
  void damagedHashesOfLinesDoNotKeepSoundLinesOut() throws IOException {
    Files.writeString(export.resolve("messages.hashes"), "0123456789abcdef\n");

    TransferTally tally = StoreImport.intoDirectory(export, target, key(target), SILENT);

    assertThat(tally.written()).isEqualTo(MESSAGES + 1);
  }

  @Test
  void aSourceThatFailsHalfWayLeavesNoExport() {
    Path other = directory.resolve("other");
    TransferFault damaged = TransferFault.of("messages: the document m2 is damaged");

    assertThatThrownBy(() -> StoreExport.of(failing(damaged), other, SILENT)).isSameAs(damaged);

    assertThat(other).doesNotExist();
    assertThat(directory.resolve(".other.partial")).doesNotExist();
  }

  private static DocumentSource failing(TransferFault fault) {
    return new DocumentSource() {
      @Override
      public SortedMap<String, Long> collections() {
        return new TreeMap<>(Map.of("messages", 2L));
      }

      @Override
      public void read(String collection, Consumer<BsonDocument> reader) {
        reader.accept(BsonDocument.parse("{\"_id\": \"m1\"}"));
        throw fault;
      }
    };
  }
}
