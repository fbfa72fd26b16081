package org.attune.embedded.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.attune.embedded.EmbeddedStore;
import org.attune.embedded.KeySource;
import org.attune.embedded.StoreUnavailable;
import org.attune.embedded.transfer.Manifest.Part;
import org.attune.embedded.transfer.PartReader.Batch;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Brings an export into a store that is empty, or that an import of the same export has begun to
 * fill.
 *
 * <p>Nothing is written before every file is known to be as it was exported and nothing in the
 * store stands against it. Nothing that is there is ever overwritten. At the end every document is
 * read back and compared.
 */
public final class StoreImport {
  private final List<PartReader> parts;
  private final MongoTransfer store;
  private final TransferProgress progress;
  private long written;

  private StoreImport(List<PartReader> parts, MongoTransfer store, TransferProgress progress) {
    this.parts = parts;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Imports into the embedded store of a stopped service, creating it where it is missing.
   *
   * @throws StoreUnavailable where it is damaged or in use, or its key is missing or another
   * @throws TransferFault where the export is damaged or the store holds something else
   */
  public static TransferTally intoDirectory(
      Path input, Path data, KeySource key, TransferProgress progress) throws IOException {
    List<PartReader> parts = checked(input, progress);
    try (EmbeddedStore embedded = EmbeddedStore.open(data, key);
        MongoTransfer store = MongoTransfer.connect(embedded.connectionString())) {
      return new StoreImport(parts, store, progress).run();
    }
  }

  /**
   * Imports into the database that the MongoDB URI names.
   *
   * @throws TransferFault where the export is damaged, or the database cannot be reached or holds
   *     something else
   */
  public static TransferTally intoDatabase(Path input, String uri, TransferProgress progress)
      throws IOException {
    try (MongoTransfer store = MongoTransfer.connect(uri)) {
      return new StoreImport(checked(input, progress), store, progress).run();
    }
  }

  private static List<PartReader> checked(Path input, TransferProgress progress)
      throws IOException {
    List<PartReader> parts = new ArrayList<>();
    for (Part part : Manifest.read(input).collections()) {
      PartReader reader = new PartReader(input, part);
      reader.check(progress);
      parts.add(reader);
    }
    return parts;
  }

  private TransferTally run() throws IOException {
    SortedMap<String, Long> before = store.collections();
    refuseOthers(before.keySet());
    for (PartReader part : parts) {
      long there = before.getOrDefault(part.part().name(), 0L);
      if (there > 0 && compare(part, "comparing ") < there) {
        throw TransferFault.of(holdsMore(part.part()));
      }
    }
    for (PartReader part : parts) {
      part.read(batch -> fill(part, batch));
    }
    for (PartReader part : parts) {
      verify(part);
    }
    long documents = parts.stream().mapToLong(part -> part.part().documents()).sum();
    return new TransferTally(parts.size(), documents, written);
  }

  private void refuseOthers(Set<String> collections) {
    Set<String> others = new HashSet<>(collections);
    parts.forEach(part -> others.remove(part.part().name()));
    if (!others.isEmpty()) {
      throw TransferFault.of(
          "the store is not empty: it holds "
              + String.join(", ", others.stream().sorted().toList())
              + ", which are not in the export; nothing was imported");
    }
  }

  private static String holdsMore(Part part) {
    return "the store is not empty: its "
        + part.name()
        + " hold documents that are not in the export; nothing was imported";
  }

  /** How many of the documents the store holds; a different one under the same id is a fault. */
  private long compare(PartReader part, String stage) throws IOException {
    long[] found = {0};
    part.read(batch -> {
      found[0] += batch.documents.size() - missing(part, batch).size();
      step(stage, part, batch.documents.size());
    });
    return found[0];
  }

  private void fill(PartReader part, Batch batch) {
    List<BsonDocument> missing = missing(part, batch);
    if (!missing.isEmpty()) {
      store.insert(part.part().name(), missing);
      written += missing.size();
    }
    step("importing ", part, batch.documents.size());
  }

  private void verify(PartReader part) throws IOException {
    long documents = part.part().documents();
    if (compare(part, "verifying ") < documents || store.count(part.part().name()) != documents) {
      throw TransferFault.of(
          part.part().name()
              + ": the store does not hold what was imported; is another process writing to it?");
    }
  }

  private List<BsonDocument> missing(PartReader part, Batch batch) {
    Map<BsonValue, BsonDocument> there = store.find(part.part().name(), batch.ids());
    List<BsonDocument> missing = new ArrayList<>();
    for (int i = 0; i < batch.documents.size(); i++) {
      BsonDocument document = batch.documents.get(i);
      BsonDocument stored = there.get(document.get("_id"));
      if (stored == null) {
        missing.add(document);
      } else if (!ExtendedJson.alike(stored, document)) {
        throw part.at(
            batch.firstLine + i, "the store holds another document under the id of this line");
      }
    }
    return missing;
  }

  private void step(String stage, PartReader part, int documents) {
    for (int i = 0; i < documents; i++) {
      progress.step(stage + part.part().name(), part.part().documents());
    }
  }
}
