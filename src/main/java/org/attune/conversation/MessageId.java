package org.attune.conversation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/** A message's identity, derived from its tenant and the platform's own id for it. */
public record MessageId(@JsonValue String value) {
  private static final int HEX_CHARACTERS = 32;

  @JsonCreator
  public MessageId {}

  public static MessageId of(TenantId tenant, String externalId) {
    String hash = Sha256.ofParts(tenant.value(), externalId).hex();
    return new MessageId("msg_" + hash.substring(0, HEX_CHARACTERS));
  }

  @Override
  public String toString() {
    return value;
  }
}
