package org.attune.embedded;

import java.util.Map;

/** A document as it lies in the file, readable or not. */
public sealed interface RawDocument {
  /** All its bytes were understood, and writing its fields again gives the same bytes. */
  record Readable(Map<String, Object> fields) implements RawDocument {}

  /**
   * The bytes are no valid document, or not the one that belongs at this place.
   *
   * @param id the {@code _id} under which it is stored; empty where that cannot be read either
   * @param reason in plain words, without contents
   */
  record Unreadable(String id, String reason) implements RawDocument {}
}
