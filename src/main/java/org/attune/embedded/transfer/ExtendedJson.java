package org.attune.embedded.transfer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Documents as lines of canonical Extended JSON (v2), in UTF-8, without loss. */
final class ExtendedJson {
  private static final JsonWriterSettings CANONICAL =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private ExtendedJson() {}

  /** The line without its line feed; empty where it could not be read back as the same document. */
  static Optional<byte[]> line(BsonDocument document) {
    String json = document.toJson(CANONICAL);
    // a field that is called like a type, such as $numberLong, would come back as something else
    if (!BsonDocument.parse(json).equals(document)) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
      return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether two documents are alike to the last bit: types, and order of fields, too. */
  static boolean alike(BsonDocument a, BsonDocument b) {
    return a.toJson(CANONICAL).equals(b.toJson(CANONICAL));
  }

  /** The document of a line; empty unless writing it again gives the same bytes. */
  static Optional<BsonDocument> document(byte[] line) {
    try {
      BsonDocument document = BsonDocument.parse(new String(line, StandardCharsets.UTF_8));
      return line(document).filter(again -> Arrays.equals(again, line)).map(same -> document);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
