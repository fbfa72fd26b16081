package org.attune.embedded.transfer;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.attune.embedded.transfer.Manifest.Part;
import org.attune.kernel.Sha256;
import org.bson.BsonDocument;

/** Writes one collection: a line a document, and beside it the hash of each line. */
final class PartWriter implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final Sha256 NOT_KNOWN_YET = Sha256.of("");

  private final String collection;
  private final FileChannel file;
  private final FileChannel hashFile;
  private final OutputStream lines;
  private final OutputStream hashes;
  private final LineHash hash = new LineHash();
  private long documents;

  PartWriter(Path folder, String collection) throws IOException {
    Part part = new Part(collection, 0, NOT_KNOWN_YET);
    this.collection = collection;
    this.file = OwnerOnly.file(part.file(folder));
    this.hashFile = OwnerOnly.file(part.hashes(folder));
    this.lines = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER_BYTES);
    this.hashes = new BufferedOutputStream(Channels.newOutputStream(hashFile), BUFFER_BYTES);
  }

  void write(BsonDocument document) {
    byte[] json =
        ExtendedJson.line(document)
            .orElseThrow(() ->
                TransferFault.of(
                    "%s: the document in place %d cannot be written as Extended JSON"
                        .formatted(collection, documents + 1)));
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    try {
      lines.write(line);
      hashes.write((hash.add(line) + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    documents++;
  }

  /** Everything is on disk when this returns. */
  Part finish() throws IOException {
    lines.flush();
    hashes.flush();
    file.force(true);
    hashFile.force(true);
    return new Part(collection, documents, hash.ofAll());
  }

  @Override
  public void close() throws IOException {
    file.close();
    hashFile.close();
  }
}
