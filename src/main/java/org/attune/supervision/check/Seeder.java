package org.attune.supervision.check;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.Actor.Therapist;
import org.attune.access.account.Accounts;
import org.attune.access.policy.TenantPolicies;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.AnalysisService;
import org.attune.approval.ReviewDesk;
import org.attune.approval.Reviews;
import org.attune.approval.SeededCheck;
import org.attune.kernel.Sweeper;
import org.attune.kernel.TenantId;
import org.attune.suggestion.ReplyChecker;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.figures.DecisionCount;
import org.attune.supervision.figures.Decisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts a seeded check into the queue of each consenting therapist who is due one.
 *
 * <p>A crash between the two writes gives the same case again under the same review id, which
 * changes nothing.
 */
@Component
class Seeder extends Sweeper {
  private final Accounts accounts;
  private final TenantPolicies policies;
  private final DecisionCount count;
  private final Decisions decisions;
  private final GivenChecks given;
  private final Reviews reviews;
  private final AnalysisService analysis;
  private final ReplyChecker checker;
  private final ReviewDesk desk;
  private final SeededCases cases;
  private final Seeding seeding;
  private final Clock clock;

  Seeder(
      Accounts accounts,
      TenantPolicies policies,
      DecisionCount count,
      Decisions decisions,
      GivenChecks given,
      Reviews reviews,
      AnalysisService analysis,
      ReplyChecker checker,
      ReviewDesk desk,
      SeededCases cases,
      SupervisionProperties settings,
      Clock clock) {
    super(settings.seededChecks().period());
    this.accounts = accounts;
    this.policies = policies;
    this.count = count;
    this.decisions = decisions;
    this.given = given;
    this.reviews = reviews;
    this.analysis = analysis;
    this.checker = checker;
    this.desk = desk;
    this.cases = cases;
    this.seeding = new Seeding(settings.seededChecks());
    this.clock = clock;
  }

  @Override
  protected Mono<Void> round() {
    return accounts.tenants().concatMap(tenant -> guarded(seeded(tenant))).then();
  }

  private Mono<Void> seeded(TenantId tenant) {
    return policies
        .of(tenant)
        .flatMapIterable(policy -> policy.seededChecksConsent())
        .map(id -> new Therapist(tenant, id))
        .collectList()
        .filter(consenting -> !consenting.isEmpty())
        .flatMap(consenting -> count.upToDate(tenant).then(seeded(consenting)));
  }

  private Mono<Void> seeded(List<Therapist> consenting) {
    return Flux.fromIterable(consenting)
        .concatMap(this::standing)
        .concatMap(standing ->
            Mono.justOrEmpty(seeding.next(standing, cases.all(), clock.instant()))
                .flatMap(due -> opened(standing.therapist(), due)))
        .then();
  }

  private Mono<Seeding.Standing> standing(Therapist who) {
    return given
        .of(who)
        .collectList()
        .flatMap(before ->
            before.isEmpty()
                ? standing(who, before, Instant.EPOCH, false)
                : open(who, before.getLast())
                    .flatMap(open -> standing(who, before, before.getLast().at(), open)));
  }

  private Mono<Boolean> open(Therapist who, GivenChecks.Given last) {
    return reviews
        .find(who.tenant(), last.review())
        .map(review -> SeededCheck.verdict(review).isEmpty())
        .defaultIfEmpty(false);
  }

  private Mono<Seeding.Standing> standing(
      Therapist who, List<GivenChecks.Given> before, Instant since, boolean open) {
    Set<String> met =
        before.stream().map(GivenChecks.Given::caseId).collect(Collectors.toUnmodifiableSet());
    return decisions
        .count(who.tenant(), who.id(), since)
        .map(decided ->
            new Seeding.Standing(who, met, before.isEmpty() ? null : since, open, decided));
  }

  private Mono<Void> opened(Therapist who, SeededCase due) {
    return analysis
        .read(AnalysisRequest.of(due.message()))
        .map(reading -> SeededReview.of(due, reading, checker))
        .flatMap(review -> desk.openCheck(who, due.check(), review.reading(), review.suggestions()))
        .flatMap(
            id -> given.add(id, who, due.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
