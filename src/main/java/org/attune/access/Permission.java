package org.attune.access;

/** One thing that an actor may be allowed to do, always within its own tenant. */
public enum Permission {
  SUBMIT_MESSAGES,
  READ_MESSAGE_STATE,
  MANAGE_WEBHOOKS,
  READ_DELIVERIES,
  /** Let a therapist in from the platform's own pages. */
  ISSUE_PLUGIN_TOKENS,
  /** See and decide the reviews of one's own patients. */
  DECIDE_OWN_REVIEWS,
  READ_ALL_REVIEWS,
  /** Decide what was escalated, confirm as a second person, pass reviews on. */
  DECIDE_ESCALATED_REVIEWS,
  READ_LEDGER,
  /** Read figures, draw samples, code what therapists decided. */
  SUPERVISE,
  /** Have a patient forgotten. */
  ERASE_PATIENTS,
  /** Decide how the tenant works. */
  MANAGE_POLICY
}
