package org.attune.access;

import static org.attune.access.Permission.DECIDE_ESCALATED_REVIEWS;
import static org.attune.access.Permission.DECIDE_OWN_REVIEWS;
import static org.attune.access.Permission.ERASE_PATIENTS;
import static org.attune.access.Permission.ISSUE_PLUGIN_TOKENS;
import static org.attune.access.Permission.MANAGE_POLICY;
import static org.attune.access.Permission.MANAGE_WEBHOOKS;
import static org.attune.access.Permission.READ_ALL_REVIEWS;
import static org.attune.access.Permission.READ_DELIVERIES;
import static org.attune.access.Permission.READ_LEDGER;
import static org.attune.access.Permission.READ_MESSAGE_STATE;
import static org.attune.access.Permission.SUBMIT_MESSAGES;
import static org.attune.access.Permission.SUPERVISE;

import java.util.Set;
import org.attune.kernel.TenantId;

/** Who acts. Every action is recorded under the actor's {@link #label()}. */
public sealed interface Actor {
  TenantId tenant();

  String id();

  /** A person who answers patients. */
  record Therapist(TenantId tenant, String id) implements Actor {}

  /**
   * A person who audits therapists' work, and decides only what was passed on or needs a second.
   */
  record Supervisor(TenantId tenant, String id) implements Actor {}

  /** The iCBT platform, by API key. */
  record Platform(TenantId tenant, String id) implements Actor {}

  /** Attune itself, for what it does unasked: receive, analyse, deliver. */
  record SystemActor(TenantId tenant) implements Actor {
    @Override
    public String id() {
      return "attune";
    }
  }

  default boolean may(Permission permission) {
    return permissions().contains(permission);
  }

  private Set<Permission> permissions() {
    return switch (this) {
      case Therapist t -> Set.of(DECIDE_OWN_REVIEWS);
      case Supervisor s ->
          Set.of(
              READ_ALL_REVIEWS,
              DECIDE_ESCALATED_REVIEWS,
              READ_LEDGER,
              SUPERVISE,
              MANAGE_POLICY,
              MANAGE_WEBHOOKS,
              READ_DELIVERIES,
              ERASE_PATIENTS);
      case Platform p ->
          Set.of(
              SUBMIT_MESSAGES,
              READ_MESSAGE_STATE,
              MANAGE_WEBHOOKS,
              READ_DELIVERIES,
              ISSUE_PLUGIN_TOKENS,
              ERASE_PATIENTS);
      case SystemActor s -> Set.of();
    };
  }

  /** Role and id as the ledger writes them, for example {@code therapist:ana}. */
  default String label() {
    return switch (this) {
      case Therapist t -> "therapist:" + t.id;
      case Supervisor s -> "supervisor:" + s.id;
      case Platform p -> "platform:" + p.id;
      case SystemActor s -> "system:attune";
    };
  }
}
