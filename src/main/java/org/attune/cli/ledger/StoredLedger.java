package org.attune.cli.ledger;

import java.nio.file.Path;
import org.attune.audit.RawBatch;
import org.attune.audit.StoredBatch;
import org.attune.audit.verify.LedgerVerifier;
import org.attune.embedded.KeySource;
import org.attune.embedded.OfflineStore;
import org.attune.embedded.RawDocument;

/** The ledger in the store of a stopped service. */
final class StoredLedger {
  private StoredLedger() {}

  static void read(Path directory, KeySource key, LedgerVerifier verifier) {
    try (OfflineStore store = OfflineStore.open(directory, key)) {
      store.read(StoredBatch.COLLECTION, document -> verifier.accept(batch(document)));
    }
  }

  private static RawBatch batch(RawDocument document) {
    return switch (document) {
      case RawDocument.Readable readable -> StoredBatch.read(readable.fields());
      case RawDocument.Unreadable lost -> new RawBatch.Damaged(lost.id(), lost.reason());
    };
  }
}
