package org.attune.approval.setting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.access.policy.TenantPolicy;
import org.attune.approval.Review;
import org.attune.approval.Reviews;
import org.attune.approval.forget.ForgottenHabits;
import org.attune.conversation.Message;
import org.attune.kernel.TenantId;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Setting;
import org.attune.suggestion.voice.Decided;
import org.attune.suggestion.voice.TherapistVoice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What may be taken for granted of a reply: the programme, what the tenant lets stand below it, and
 * how the therapist writes, as the last approved replies show.
 *
 * <p>Drafts are made and replies are checked in the same setting. Nothing is stored of the habits:
 * they are worked out again all the time, from one's own replies in one's own tenant alone.
 */
@Component
public class Habits {
  private static final int LAST = 50;

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 1000;

  private final Reviews reviews;
  private final ForgottenHabits forgotten;
  private final Map<Whose, Mono<List<Review.Approved>>> kept = new ConcurrentHashMap<>();

  Habits(Reviews reviews, ForgottenHabits forgotten) {
    this.reviews = reviews;
    this.forgotten = forgotten;
  }

  private record Whose(TenantId tenant, String therapistId) {}

  /**
   * The setting of a reply by {@code therapistId} to {@code message}, with the last replies, and
   * with their habits where policy lets them be learnt.
   */
  public Mono<Setting> setting(Message message, String therapistId, TenantPolicy policy) {
    Setting house =
        Setting.in(message.programme())
            .at(message.tenant().value())
            .closing(policy.signOff(), policy.disclosureText());
    Whose whose = new Whose(message.tenant(), therapistId);
    return Mono.zip(last(whose), forgottenUntil(whose))
        .map(known ->
            house.by(
                voice(known.getT1(), known.getT2(), policy), toOthers(known.getT1(), message)));
  }

  /** Read once a minute a therapist, however many messages come in. */
  private Mono<List<Review.Approved>> last(Whose whose) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(whose, this::read);
  }

  private Mono<List<Review.Approved>> read(Whose whose) {
    return reviews
        .lastApproved(whose.tenant(), whose.therapistId(), LAST)
        .filter(review -> review.reply().approvedBy().equals(whose.therapistId()))
        .collectList()
        .cache(list -> FRESH, failure -> Duration.ZERO, () -> FRESH);
  }

  /** Asked anew for every message, so that a wish to be forgotten holds at once. */
  private Mono<Instant> forgottenUntil(Whose whose) {
    return forgotten.until(whose.tenant(), whose.therapistId()).defaultIfEmpty(Instant.EPOCH);
  }

  private static TherapistVoice voice(
      List<Review.Approved> last, Instant forgottenUntil, TenantPolicy policy) {
    return policy.learnFromDecisions()
        ? TherapistVoice.of(
            last.stream()
                .filter(review -> review.reply().approvedAt().isAfter(forgottenUntil))
                .map(Habits::decided)
                .toList())
        : TherapistVoice.unknown();
  }

  private static List<String> toOthers(List<Review.Approved> last, Message message) {
    return last.stream()
        .filter(review -> !review.facts().patientId().equals(message.patientId()))
        .map(review -> review.reply().text())
        .toList();
  }

  private static Decided decided(Review.Approved review) {
    List<Draft> offered = review.facts().suggestions().drafts();
    Optional<Draft> basedOn =
        offered.stream().filter(draft -> draft.id().equals(review.reply().basedOn())).findFirst();
    return new Decided(review.reply().text(), offered, basedOn);
  }
}
