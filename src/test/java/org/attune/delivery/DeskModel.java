package org.attune.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/**
 * The desk as one person after another would use it: replays what the ledger says of one review and
 * names the first thing that could not have happened in any order.
 */
final class DeskModel {
  private @Nullable AuditEvent approval;
  private boolean settled;
  private long version;

  private DeskModel() {}

  /** The approval that stands at the end, or empty; {@code fault} says what is impossible. */
  record Verdict(Optional<AuditEvent> approval, boolean settled, @Nullable String fault) {}

  static Verdict of(List<AuditEvent> events) {
    DeskModel model = new DeskModel();
    String fault = null;
    List<AuditEvent> inOrder =
        events.stream().sorted(Comparator.comparingLong(DeskModel::version)).toList();
    for (AuditEvent event : inOrder) {
      fault = fault == null ? model.replay(event) : fault;
    }
    return new Verdict(Optional.ofNullable(model.approval), model.settled, fault);
  }

  private @Nullable String replay(AuditEvent event) {
    if (version(event) <= version) {
      return "two steps made version " + version(event);
    }
    version = version(event);
    return switch (event.action()) {
      case "review.approved" -> approved(event);
      case "review.undone" -> undone(event);
      default -> other(event);
    };
  }

  private @Nullable String approved(AuditEvent event) {
    if (approval != null || settled) {
      return "approved what was decided already";
    }
    approval = event;
    return null;
  }

  private @Nullable String undone(AuditEvent event) {
    if (approval == null) {
      return "undone what was not approved";
    }
    boolean inTime = event.at().isBefore(Instant.parse(approval.details().get("leavesAt")));
    approval = null;
    return inTime ? null : "undone after the window";
  }

  private @Nullable String other(AuditEvent event) {
    if (approval != null || settled) {
      return event.action() + " after the decision";
    }
    settled = event.action().equals("review.declined") || event.action().equals("review.closed");
    return null;
  }

  static long version(AuditEvent event) {
    return Long.parseLong(event.details().getOrDefault("version", "1"));
  }
}
