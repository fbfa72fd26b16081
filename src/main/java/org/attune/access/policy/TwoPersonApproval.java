package org.attune.access.policy;

/** When a reply needs a second person's confirmation before it is approved. */
public enum TwoPersonApproval {
  NEVER,
  /** Where the first overrode a guardrail's block. */
  OVERRIDES,
  /** Where the first is a trainee. */
  TRAINEES,
  /** In either case. */
  BOTH;

  /** Whether a reply by such a person, with or without an override, needs a second. */
  public boolean asks(boolean override, boolean trainee) {
    return switch (this) {
      case NEVER -> false;
      case OVERRIDES -> override;
      case TRAINEES -> trainee;
      case BOTH -> override || trainee;
    };
  }
}
