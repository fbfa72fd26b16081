package org.attune.access.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a tenant has decided for itself; where it has decided nothing, {@code attune.policy.*} holds
 * ({@code tenant-policy.yaml}).
 *
 * @param drafting whether drafts are offered at all
 * @param emotionAnalysis whether emotion cues are shown; some places restrict them
 * @param revealDelaySeconds how long the message is on screen before drafts are; null: as long as
 *     reading it takes, 0: at once
 * @param learnFromDecisions whether decisions may be kept to improve templates and models
 * @param undoSeconds how long an approved reply waits, so that it can be taken back
 * @param claimLeaseMinutes how long a claim holds without a sign of life
 * @param maxSnoozeDays the longest that a review can be put off
 * @param twoPersonApproval when a second person must confirm a reply
 * @param traineeIds therapists who count as trainees for that
 * @param overridesAllowed whether a stated reason may override a guardrail's block
 * @param longSilentDays after how many days without a message a patient counts as long silent
 * @param signOff how replies end; null for no fixed ending
 * @param disclosureText what patients are told about drafting by machine
 * @param embedOrigins the sites that may show the inbox in a frame
 * @param seededChecksConsent therapists who agreed to marked test cases in their queue
 */
@ConfigurationProperties("attune.policy")
public record TenantPolicy(
    boolean drafting,
    boolean emotionAnalysis,
    @Nullable Integer revealDelaySeconds,
    boolean learnFromDecisions,
    int undoSeconds,
    int claimLeaseMinutes,
    int maxSnoozeDays,
    TwoPersonApproval twoPersonApproval,
    List<String> traineeIds,
    boolean overridesAllowed,
    WorkingCalendar calendar,
    int longSilentDays,
    RiskCare risk,
    @Nullable String signOff,
    @Nullable String disclosureText,
    List<String> embedOrigins,
    List<String> seededChecksConsent) {

  public TenantPolicy {
    traineeIds = List.copyOf(traineeIds);
    embedOrigins = List.copyOf(embedOrigins);
    seededChecksConsent = List.copyOf(seededChecksConsent);
  }

  public Duration undo() {
    return Duration.ofSeconds(undoSeconds);
  }

  public Duration claimLease() {
    return Duration.ofMinutes(claimLeaseMinutes);
  }

  /** Whether a reply by this therapist, with or without an override, needs a second person. */
  public boolean needsSecond(String therapistId, boolean override) {
    return twoPersonApproval.asks(override, traineeIds.contains(therapistId));
  }
}
