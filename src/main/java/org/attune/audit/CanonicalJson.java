package org.attune.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.attune.kernel.Json;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that RFC 8785 allows, so that everybody hashes and signs the same bytes. */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The value's canonical JSON in UTF-8.
   *
   * @param value a map, list or record whose numbers are whole and below 2^53
   */
  public static byte[] bytes(Object value) {
    try {
      return new JsonCanonicalizer(Json.MAPPER.writeValueAsString(value)).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException("what Jackson writes is JSON", e);
    }
  }
}
