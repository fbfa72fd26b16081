package org.attune.supervision.figures;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.access.account.Accounts;
import org.attune.approval.Facts;
import org.attune.approval.Review;
import org.attune.approval.ReviewId;
import org.attune.approval.Reviews;
import org.attune.approval.look.FirstLooks;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.audit.LedgerEntry;
import org.attune.conversation.Message;
import org.attune.conversation.Messages;
import org.attune.kernel.Sweeper;
import org.attune.kernel.TenantId;
import org.attune.supervision.SupervisionProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Follows the ledger and keeps a decision for every review that it says was decided.
 *
 * <p>So a figure counts what is on record, nothing else. All of it may be repeated: the newest
 * version of a decision wins, and the place in the ledger moves on only after its entries are in.
 */
@Component
public class DecisionCount extends Sweeper {
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final int BATCH = 200;
  private static final int AT_ONCE = 8;
  private static final String OF_A_REVIEW = "review.";
  private static final Set<String> UNCOUNTED = Set.of("review.read", "review.erased");
  private static final String BASIS = "basedOn";

  private final Accounts accounts;
  private final Ledger ledger;
  private final Reviews reviews;
  private final Messages messages;
  private final FirstLooks looks;
  private final Decisions decisions;
  private final SupervisionProperties settings;

  DecisionCount(
      Accounts accounts,
      Ledger ledger,
      Reviews reviews,
      Messages messages,
      FirstLooks looks,
      Decisions decisions,
      SupervisionProperties settings) {
    super(PERIOD);
    this.accounts = accounts;
    this.ledger = ledger;
    this.reviews = reviews;
    this.messages = messages;
    this.looks = looks;
    this.decisions = decisions;
    this.settings = settings;
  }

  @Override
  protected Mono<Void> round() {
    return accounts.tenants().concatMap(tenant -> guarded(upToDate(tenant))).then();
  }

  /** Completes when everything that the ledger holds now has been counted. */
  public Mono<Void> upToDate(TenantId tenant) {
    return decisions
        .place(tenant)
        .flatMap(place -> ledger.entries(tenant, place, BATCH).collectList())
        .flatMap(entries -> counted(tenant, entries));
  }

  private Mono<Void> counted(TenantId tenant, List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return Mono.empty();
    }
    Mono<Void> done =
        Flux.fromIterable(detailsByReview(entries).entrySet())
            .flatMap(review -> counted(tenant, review.getKey(), review.getValue()), AT_ONCE)
            .then(decisions.place(tenant, entries.getLast().seq()));
    return entries.size() < BATCH ? done : done.then(Mono.defer(() -> upToDate(tenant)));
  }

  /** The reviews that the entries speak of, each with the details of its last approval. */
  private static Map<String, Map<String, String>> detailsByReview(List<LedgerEntry> entries) {
    Map<String, Map<String, String>> details = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      AuditEvent event = entry.event();
      if (event.details().containsKey(BASIS)) {
        details.put(event.subject(), event.details());
      } else if (mayDecide(event)) {
        details.putIfAbsent(event.subject(), Map.of());
      }
    }
    return details;
  }

  /** Reads of a review change nothing about it; erased, it is counted as it was decided. */
  private static boolean mayDecide(AuditEvent event) {
    return event.action().startsWith(OF_A_REVIEW) && !UNCOUNTED.contains(event.action());
  }

  private Mono<Void> counted(TenantId tenant, String review, Map<String, String> details) {
    return reviews
        .find(tenant, new ReviewId(review))
        .flatMap(found ->
            Decided.decider(found)
                .map(who -> decided(found, who, details))
                .orElseGet(() -> decisions.withdraw(found.facts().id(), found.version())));
  }

  private Mono<Void> decided(Review review, String who, Map<String, String> details) {
    return Mono.zip(
            messageWords(review.facts()),
            looks.of(review.facts().id(), who).map(List::of).defaultIfEmpty(List.of()))
        .publishOn(Schedulers.parallel())
        .map(both ->
            new Decided(review, details, both.getT1(), settings.basedOnShare())
                .by(who, both.getT2().isEmpty() ? null : both.getT2().getFirst()))
        .flatMap(decisions::put);
  }

  private Mono<Integer> messageWords(Facts facts) {
    return Mono.justOrEmpty(facts.seededMessage())
        .switchIfEmpty(messages.find(facts.tenant(), facts.messageId()))
        .map(Message::text)
        .map(Words::in)
        .defaultIfEmpty(0);
  }
}
