package org.attune.platform;

import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** Who gets the messages that name no therapist. */
interface DefaultTherapists {
  /** The therapist's id, or null where a message must name one. */
  @Nullable String of(TenantId tenant);
}
