package org.attune.approval;

import java.util.List;
import java.util.Objects;
import org.attune.access.policy.TenantPolicies;
import org.attune.analysis.Reading;
import org.attune.approval.setting.Habits;
import org.attune.approval.setting.Turns;
import org.attune.conversation.Message;
import org.attune.conversation.Messages;
import org.attune.suggestion.Check;
import org.attune.suggestion.ReplyChecker;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Holds a reply against the guardrails before it can be approved, knowing what the drafts knew: the
 * conversation, the sign-off by policy, and what the therapist last wrote to others.
 */
@Component
class ReplyJudge {
  private final Messages messages;
  private final Turns turns;
  private final TenantPolicies policies;
  private final Habits habits;
  private final ReplyChecker checker;

  ReplyJudge(
      Messages messages,
      Turns turns,
      TenantPolicies policies,
      Habits habits,
      ReplyChecker checker) {
    this.messages = messages;
    this.turns = turns;
    this.policies = policies;
    this.habits = habits;
    this.checker = checker;
  }

  /** The approval step with every guardrail's word on {@code text}. */
  Mono<Step.Approve> judged(
      Facts facts, String text, @Nullable String basedOn, @Nullable String overrideReason) {
    if (facts.seeded() != null) {
      // A check measures the person, so no guardrail comes to help
      return Mono.just(new Step.Approve(text, basedOn, List.of(), List.of(), overrideReason));
    }
    return messages
        .find(facts.tenant(), facts.messageId())
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("message of a review is gone")))
        .flatMap(message -> request(facts, message))
        .publishOn(Schedulers.parallel())
        .map(request -> checker.check(request, text, ReplyChecker.Author.THERAPIST))
        .map(
            checks -> new Step.Approve(text, basedOn, checks, finalBlocks(checks), overrideReason));
  }

  private Mono<SuggestionRequest> request(Facts facts, Message message) {
    Reading reading = Objects.requireNonNullElseGet(facts.reading(), Reading::unread);
    return Mono.zip(setting(facts, message), turns.around(message))
        .map(known ->
            new SuggestionRequest(
                message.text(), reading, message.patientName(), known.getT2(), known.getT1()));
  }

  private Mono<Setting> setting(Facts facts, Message message) {
    return policies
        .of(facts.tenant())
        .flatMap(policy -> habits.setting(message, facts.therapistId(), policy));
  }

  private List<String> finalBlocks(List<Check> checks) {
    return checks.stream()
        .filter(check -> check.verdict() == Check.Kind.BLOCK)
        .map(Check::rule)
        .filter(rule -> !checker.overridable(rule))
        .toList();
  }
}
