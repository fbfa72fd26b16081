package org.attune.inbox;

import java.util.List;
import org.attune.access.Actor;
import org.attune.access.policy.RiskCare;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What an inbox needs to know of its tenant's policy, for anybody who may sign in. */
@RestController
class SettingsEndpoints {
  private final TenantPolicies policies;

  SettingsEndpoints(TenantPolicies policies) {
    this.policies = policies;
  }

  /**
   * The part of the policy that a therapist's page shows or obeys.
   *
   * @param revealDelaySeconds how long the message is on screen before drafts are; null: as long as
   *     reading it takes, 0: at once
   * @param undoSeconds how long an approved reply can be taken back
   * @param protocol what the service does about risk, as its own steps
   */
  record Settings(
      @Nullable Integer revealDelaySeconds,
      int undoSeconds,
      int maxSnoozeDays,
      String protocol,
      List<RiskCare.CrisisNumber> crisisNumbers) {

    static Settings of(TenantPolicy policy) {
      return new Settings(
          policy.revealDelaySeconds(),
          policy.undoSeconds(),
          policy.maxSnoozeDays(),
          policy.risk().protocol(),
          policy.risk().numbers());
    }
  }

  @GetMapping("/api/v1/inbox/settings")
  Mono<Settings> settings(@AuthenticationPrincipal Actor actor) {
    return policies.of(actor.tenant()).map(Settings::of);
  }
}
