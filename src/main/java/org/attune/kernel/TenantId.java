package org.attune.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The organisation that data belongs to; nothing is ever read or written across tenants. */
public record TenantId(@JsonValue String value) {
  @JsonCreator
  public TenantId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("tenant id must have 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
