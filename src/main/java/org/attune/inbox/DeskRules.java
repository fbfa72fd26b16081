package org.attune.inbox;

import org.attune.access.policy.RiskCare;
import org.attune.access.policy.TenantPolicy;
import org.attune.approval.Priority;
import org.attune.approval.Review;
import org.jspecify.annotations.Nullable;

/**
 * What of the tenant's policy a person at the desk has to know.
 *
 * @param revealDelaySeconds how long the message is read before drafts are shown; null: as long as
 *     its length takes
 * @param emotionAnalysis whether feelings are looked for; risk always is
 * @param risk the tenant's protocol and numbers, for a message that speaks of risk only
 */
record DeskRules(
    @Nullable Integer revealDelaySeconds,
    int undoSeconds,
    int claimLeaseMinutes,
    int maxSnoozeDays,
    boolean overridesAllowed,
    boolean emotionAnalysis,
    @Nullable String signOff,
    @Nullable String disclosureText,
    @Nullable RiskCare risk) {

  static DeskRules of(TenantPolicy policy, Review review) {
    return new DeskRules(
        policy.revealDelaySeconds(),
        policy.undoSeconds(),
        policy.claimLeaseMinutes(),
        policy.maxSnoozeDays(),
        policy.overridesAllowed(),
        policy.emotionAnalysis(),
        policy.signOff(),
        policy.disclosureText(),
        review.facts().priority() == Priority.RISK ? policy.risk() : null);
  }
}
