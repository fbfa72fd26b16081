package org.attune.embedded.transfer;

import java.util.SortedMap;
import java.util.function.Consumer;
import org.attune.embedded.OfflineStore;
import org.attune.embedded.RawDocument;
import org.bson.BsonDocument;
import org.bson.Document;

/** The embedded store of a stopped service; damage is never exported as if it were data. */
final class OfflineSource implements DocumentSource {
  private final OfflineStore store;

  OfflineSource(OfflineStore store) {
    this.store = store;
  }

  @Override
  public SortedMap<String, Long> collections() {
    return store.collections();
  }

  @Override
  public void read(String collection, Consumer<BsonDocument> reader) {
    store.read(collection, document -> reader.accept(sound(collection, document)));
  }

  private static BsonDocument sound(String collection, RawDocument document) {
    return switch (document) {
      case RawDocument.Readable readable -> new Document(readable.fields()).toBsonDocument();
      case RawDocument.Unreadable lost ->
          throw TransferFault.of(
              "%s: the document %s is damaged: %s; nothing was exported"
                  .formatted(
                      collection, lost.id().isEmpty() ? "(id unknown)" : lost.id(), lost.reason()));
    };
  }
}
