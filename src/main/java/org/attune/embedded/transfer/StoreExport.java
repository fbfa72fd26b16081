package org.attune.embedded.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.attune.embedded.KeySource;
import org.attune.embedded.OfflineStore;
import org.attune.embedded.StoreUnavailable;
import org.attune.embedded.transfer.Manifest.Part;

/**
 * Writes a whole store into a new folder, which appears under its name only when it is complete and
 * on disk.
 *
 * <p>The same documents give the same bytes, so that two exports can be compared.
 */
public final class StoreExport {
  private final Path target;
  private final Path partial;
  private final TransferProgress progress;

  private StoreExport(Path output, TransferProgress progress) {
    this.target = output.toAbsolutePath().normalize();
    this.partial = target.resolveSibling("." + target.getFileName() + ".partial");
    this.progress = progress;
  }

  /**
   * Exports the embedded store of a stopped service.
   *
   * @throws StoreUnavailable where it is missing, damaged as a whole, or in use, or its key is
   *     missing or another
   * @throws TransferFault where a document is damaged, or the output exists already
   */
  public static TransferTally ofDirectory(
      Path data, KeySource key, Path output, TransferProgress progress) throws IOException {
    try (OfflineStore store = OfflineStore.open(data, key)) {
      return of(new OfflineSource(store), output, progress);
    }
  }

  /**
   * Exports the database that the MongoDB URI names.
   *
   * @throws TransferFault where it cannot be reached or read, or the output exists already
   */
  public static TransferTally ofDatabase(String uri, Path output, TransferProgress progress)
      throws IOException {
    try (MongoTransfer database = MongoTransfer.connect(uri)) {
      return of(database, output, progress);
    }
  }

  static TransferTally of(DocumentSource source, Path output, TransferProgress progress)
      throws IOException {
    return new StoreExport(output, progress).run(source);
  }

  private TransferTally run(DocumentSource source) throws IOException {
    refuseToOverwrite();
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    discard();
    OwnerOnly.folder(partial);
    try {
      Manifest manifest = new Manifest(Manifest.FORMAT, parts(source));
      write(manifest);
      OwnerOnly.sync(partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      OwnerOnly.sync(Objects.requireNonNull(target.getParent()));
      long documents = manifest.collections().stream().mapToLong(Part::documents).sum();
      return new TransferTally(manifest.collections().size(), documents, documents);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      discard();
    }
  }

  private void refuseToOverwrite() throws IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw TransferFault.of(target + " is not empty; an export never overwrites anything");
        }
      }
    } else if (Files.exists(target)) {
      throw TransferFault.of(target + " is a file; an export is a folder");
    }
  }

  private List<Part> parts(DocumentSource source) throws IOException {
    List<Part> parts = new ArrayList<>();
    SortedMap<String, Long> collections = source.collections();
    for (String collection : collections.keySet()) {
      if (!Manifest.isFileName(collection)) {
        throw TransferFault.of("the collection " + collection + " has no name for a file");
      }
      String stage = "exporting " + collection;
      long total = collections.get(collection);
      try (PartWriter writer = new PartWriter(partial, collection)) {
        source.read(
            collection,
            document -> {
              writer.write(document);
              progress.step(stage, total);
            });
        parts.add(writer.finish());
      }
    }
    return parts;
  }

  private void write(Manifest manifest) throws IOException {
    try (FileChannel file = OwnerOnly.file(partial.resolve(Manifest.FILE))) {
      ByteBuffer bytes = ByteBuffer.wrap(manifest.bytes());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  /** Of this export when it failed, or of one before that was killed: patients' text in clear. */
  private void discard() throws IOException {
    if (Files.isDirectory(partial)) {
      try (Stream<Path> files = Files.list(partial)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(partial);
    }
  }
}
