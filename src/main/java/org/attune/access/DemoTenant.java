package org.attune.access;

import org.attune.kernel.TenantId;

/**
 * The tenant a first run opens with; a message to it without a therapist goes to {@link
 * #therapistId()}.
 *
 * @param active whether this start has the demo; its accounts do not exist otherwise
 */
public record DemoTenant(boolean active) {
  public static final TenantId ID = new TenantId("demo");
  public static final String THERAPIST = "therapist";
  public static final String SUPERVISOR = "supervisor";
  public static final String PLATFORM = "platform";

  public TenantId tenant() {
    return ID;
  }

  public String therapistId() {
    return THERAPIST;
  }

  /** Whether {@code tenant} is the demo's and the demo is on. */
  public boolean covers(TenantId tenant) {
    return active && ID.equals(tenant);
  }
}
