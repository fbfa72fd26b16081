package org.attune.embedded.transfer;

import java.util.SortedMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;

/** A store whose documents can all be read, collection by collection. */
interface DocumentSource {
  /** The collections that hold documents, with how many. */
  SortedMap<String, Long> collections();

  /** Hands over every document of the collection, in the order of their ids. */
  void read(String collection, Consumer<BsonDocument> reader);
}
