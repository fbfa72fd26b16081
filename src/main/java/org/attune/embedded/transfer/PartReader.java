package org.attune.embedded.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.embedded.transfer.Manifest.Part;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads the file of one collection: once to check every byte, then batch by batch. */
final class PartReader {
  private static final int MOST_DOCUMENTS = 500;
  private static final int MOST_BYTES = 8 << 20;

  private final Part part;
  private final Path file;
  private final Path hashes;

  PartReader(Path folder, Part part) {
    this.part = part;
    this.file = part.file(folder);
    this.hashes = part.hashes(folder);
  }

  Part part() {
    return part;
  }

  /** Documents that follow each other in the file, the first of them in {@code firstLine}. */
  static final class Batch {
    final List<BsonDocument> documents = new ArrayList<>();
    final long firstLine;
    private long bytes;

    private Batch(long firstLine) {
      this.firstLine = firstLine;
    }

    private void add(BsonDocument document, int size) {
      documents.add(document);
      bytes += size;
    }

    private boolean isFull() {
      return documents.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES;
    }

    List<BsonValue> ids() {
      return documents.stream().map(document -> document.get("_id")).toList();
    }
  }

  /** Passes only a file that is byte for byte what was exported; otherwise names the line. */
  void check(TransferProgress progress) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw TransferFault.in(file, "is missing");
    }
    LineHash hash = new LineHash();
    Optional<TransferFault> first = Optional.empty();
    try (Lines lines = new Lines(file);
        @Nullable Lines expected = Files.isRegularFile(hashes) ? new Lines(hashes) : null) {
      byte[] line = lines.next();
      while (line != null) {
        String found = hash.add(line);
        String wanted = expected == null ? null : text(expected.next());
        if (first.isEmpty()) {
          first = fault(line, lines.number(), found, wanted);
        }
        progress.step("checking " + part.name(), part.documents());
        line = lines.next();
      }
      if (!hash.ofAll().equals(part.sha256())) {
        throw first.orElseGet(() -> ofWhole(lines.number()));
      }
    }
  }

  private Optional<TransferFault> fault(
      byte[] line, long number, String found, @Nullable String wanted) {
    if (number > part.documents()) {
      return Optional.of(
          TransferFault.at(
              file,
              number,
              "stands behind the %d lines that were exported".formatted(part.documents())));
    }
    if (line[line.length - 1] != '\n') {
      return Optional.of(TransferFault.at(file, number, "is cut off"));
    }
    return wanted == null || wanted.equals(found)
        ? Optional.empty()
        : Optional.of(TransferFault.at(file, number, "was changed after the export"));
  }

  private TransferFault ofWhole(long lines) {
    return lines < part.documents()
        ? TransferFault.at(
            file, lines + 1, "is missing: %d lines were exported".formatted(part.documents()))
        : TransferFault.in(file, "was changed after the export");
  }

  private static @Nullable String text(byte @Nullable [] line) {
    return line == null ? null : new String(line, StandardCharsets.US_ASCII).strip();
  }

  /** Hands over all documents; the file must have been checked. */
  void read(Consumer<Batch> taker) throws IOException {
    try (Lines lines = new Lines(file)) {
      Batch batch = new Batch(1);
      byte[] line = lines.next();
      while (line != null) {
        batch.add(document(line, lines.number()), line.length);
        if (batch.isFull()) {
          taker.accept(batch);
          batch = new Batch(lines.number() + 1);
        }
        line = lines.next();
      }
      if (!batch.documents.isEmpty()) {
        taker.accept(batch);
      }
    }
  }

  private BsonDocument document(byte[] line, long number) {
    return ExtendedJson.document(Arrays.copyOf(line, line.length - 1))
        .filter(document -> document.containsKey("_id"))
        .orElseThrow(
            () -> TransferFault.at(file, number, "is not a document in canonical Extended JSON"));
  }

  TransferFault at(long line, String reason) {
    return TransferFault.at(file, line, reason);
  }
}
