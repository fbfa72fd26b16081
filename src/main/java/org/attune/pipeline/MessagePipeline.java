package org.attune.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor.SystemActor;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicy;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.AnalysisService;
import org.attune.analysis.Reading;
import org.attune.analysis.Turn;
import org.attune.approval.ReviewDesk;
import org.attune.approval.setting.Turns;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.conversation.Intake;
import org.attune.conversation.Message;
import org.attune.conversation.Messages;
import org.attune.kernel.Sweeper;
import org.attune.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The way of a message from intake to its therapist.
 *
 * <p>{@link Intake} has stored it durably as RECEIVED and said so. Here it is recorded in the
 * ledger, read, given drafts, and put before its therapist as a review; then it is IN_REVIEW. Every
 * part may be repeated, so a crash at any point loses and doubles nothing. From there the {@link
 * ReviewDesk} takes the human's decision and {@code delivery} sends what was approved.
 *
 * <p>Whatever fails, the message still reaches a human, marked as unread by the machine.
 */
@Component
class MessagePipeline extends Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(MessagePipeline.class);
  private static final Duration PERIOD = Duration.ofSeconds(2);
  private static final int BATCH = 64;
  private static final int AT_ONCE = 8;

  private final Messages messages;
  private final Turns turns;
  private final Ledger ledger;
  private final AnalysisService analysis;
  private final Drafting drafting;
  private final TenantPolicies policies;
  private final ReviewDesk desk;
  private final Clock clock;

  MessagePipeline(
      Intake intake,
      Messages messages,
      Turns turns,
      Ledger ledger,
      AnalysisService analysis,
      Drafting drafting,
      TenantPolicies policies,
      ReviewDesk desk,
      Clock clock) {
    super(PERIOD);
    this.messages = messages;
    this.turns = turns;
    this.ledger = ledger;
    this.analysis = analysis;
    this.drafting = drafting;
    this.policies = policies;
    this.desk = desk;
    this.clock = clock;
    intake.onAccepted(this::wake);
  }

  @Override
  protected Mono<Void> round() {
    return messages
        .received(BATCH)
        .flatMap(message -> guarded(processed(message).thenReturn(message)), AT_ONCE)
        .count()
        .flatMap(done -> done == BATCH ? round() : Mono.<Void>empty());
  }

  private Mono<Void> processed(Message message) {
    return ledger
        .append(received(message))
        .then(Mono.zip(turns.before(message), policies.of(message.tenant())))
        .flatMap(known -> opened(message, known.getT1(), known.getT2()))
        .then(messages.markInReview(message.id()));
  }

  /** Only a failure of the reading is mended here; one of the store repeats the whole message. */
  private Mono<Boolean> opened(Message message, List<Turn> history, TenantPolicy policy) {
    return analysis
        .read(new AnalysisRequest(message.text(), history, false))
        .map(reading -> policy.emotionAnalysis() ? reading : reading.withoutEmotions())
        .flatMap(reading -> drafted(message, reading, history, policy))
        .onErrorResume(failure -> Mono.just(unread(message, failure)))
        .flatMap(read ->
            desk.open(message, read.reading(), read.suggestions(), lastHeard(history))
                .thenReturn(true));
  }

  private static @Nullable Instant lastHeard(List<Turn> history) {
    return history.stream()
        .filter(turn -> turn.from() == Turn.From.PATIENT)
        .map(Turn::sentAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Mono<Read> drafted(
      Message message, Reading reading, List<Turn> history, TenantPolicy policy) {
    if (!reading.isWhole()) {
      LOG.warn("the reading of {} lacks {}", message.id(), reading.missing());
      return Mono.just(new Read(reading, new Suggestions.Withheld(Suggestions.Reason.FAILURE)));
    }
    return drafting
        .suggestions(message, reading, history, policy)
        .map(suggestions -> new Read(reading, suggestions));
  }

  private static Read unread(Message message, Throwable failure) {
    LOG.error("no reading for {}: {}", message.id(), failure.getClass().getName());
    return new Read(null, new Suggestions.Withheld(Suggestions.Reason.FAILURE));
  }

  private AuditEvent received(Message message) {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("textHash", message.textHash().hex());
    details.put("receivedAt", message.receivedAt().toString());
    return new AuditEvent(
        message.id() + "/received",
        message.tenant(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        new SystemActor(message.tenant()).label(),
        "message.received",
        message.id().value(),
        details);
  }
}
