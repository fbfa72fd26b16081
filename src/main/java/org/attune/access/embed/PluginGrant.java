package org.attune.access.embed;

import java.time.Instant;
import org.attune.access.Origin;
import org.attune.kernel.FieldFault;

/** What came of asking for a plugin token. */
public sealed interface PluginGrant {
  /** The only moment at which the token itself is known. */
  record Granted(String token, String therapistId, Origin origin, Instant expiresAt)
      implements PluginGrant {
    /** Without the token. */
    @Override
    public String toString() {
      return "Granted[" + therapistId + ", " + origin + "]";
    }
  }

  /**
   * The request is no good.
   *
   * @param fault which part of it, and why
   */
  record Refused(FieldFault fault) implements PluginGrant {}
}
