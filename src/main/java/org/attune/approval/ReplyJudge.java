package org.attune.approval;

import java.util.List;
import java.util.Objects;
import org.attune.analysis.Reading;
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

/** Holds a reply against the guardrails before it can be approved. */
@Component
class ReplyJudge {
  private final Messages messages;
  private final ReplyChecker checker;

  ReplyJudge(Messages messages, ReplyChecker checker) {
    this.messages = messages;
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
        .publishOn(Schedulers.parallel())
        .map(message -> check(facts, message, text))
        .map(
            checks -> new Step.Approve(text, basedOn, checks, finalBlocks(checks), overrideReason));
  }

  private List<Check> check(Facts facts, Message message, String text) {
    Reading reading = Objects.requireNonNullElseGet(facts.reading(), Reading::unread);
    SuggestionRequest request =
        new SuggestionRequest(message.text(), reading, message.patientName(), List.of())
            .in(Setting.in(message.programme()).at(facts.tenant().value()));
    return checker.check(request, text, ReplyChecker.Author.THERAPIST);
  }

  private List<String> finalBlocks(List<Check> checks) {
    return checks.stream()
        .filter(check -> check.verdict() == Check.Kind.BLOCK)
        .map(Check::rule)
        .filter(rule -> !checker.overridable(rule))
        .toList();
  }
}
