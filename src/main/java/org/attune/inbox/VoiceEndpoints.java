package org.attune.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicies;
import org.attune.approval.forget.ForgottenHabits;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether drafts follow how a person writes, and their word that it be forgotten. */
@RestController
@RequestMapping("/api/v1/voice")
class VoiceEndpoints {
  private final ForgottenHabits forgotten;
  private final TenantPolicies policies;
  private final Ledger ledger;
  private final Clock clock;

  VoiceEndpoints(ForgottenHabits forgotten, TenantPolicies policies, Ledger ledger, Clock clock) {
    this.forgotten = forgotten;
    this.policies = policies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * How it stands with the person who asks.
   *
   * @param learns whether the tenant lets Attune learn from decisions at all
   * @param forgottenUntil decisions until then count no more; null where nobody asked
   */
  record VoiceView(boolean learns, @Nullable Instant forgottenUntil) {}

  @GetMapping
  Mono<VoiceView> voice(@AuthenticationPrincipal Actor actor) {
    return policies
        .of(actor.tenant())
        .flatMap(policy ->
            forgotten
                .until(actor.tenant(), actor.id())
                .map(until -> new VoiceView(policy.learnFromDecisions(), until))
                .defaultIfEmpty(new VoiceView(policy.learnFromDecisions(), null)));
  }

  /** What was decided until now is learnt from no more; the ledger keeps who asked and when. */
  @DeleteMapping
  Mono<VoiceView> forget(@AuthenticationPrincipal Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return forgotten
        .forget(actor.tenant(), actor.id(), now)
        .then(Mono.defer(() -> ledger.append(wish(actor, now))))
        .then(Mono.defer(() -> voice(actor)));
  }

  private static AuditEvent wish(Actor actor, Instant at) {
    return new AuditEvent(
        "voice_" + UUID.randomUUID(),
        actor.tenant(),
        at,
        actor.label(),
        "voice.forgotten",
        "voice_" + actor.id(),
        new TreeMap<>());
  }
}
