package org.attune.supervision.coding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.access.Actor;
import org.attune.approval.ReviewId;
import org.attune.audit.Ledger;
import org.attune.supervision.figures.Decision;
import org.attune.supervision.figures.DecisionCount;
import org.attune.supervision.figures.Decisions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes findings in: each is stored, then recorded, and only then acknowledged. */
@Service
class Coding {
  private final Decisions decisions;
  private final DecisionCount count;
  private final Findings findings;
  private final Codebook codebook;
  private final Ledger ledger;
  private final Clock clock;

  Coding(
      Decisions decisions,
      DecisionCount count,
      Findings findings,
      Codebook codebook,
      Ledger ledger,
      Clock clock) {
    this.decisions = decisions;
    this.count = count;
    this.findings = findings;
    this.codebook = codebook;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What became of a finding. */
  sealed interface Result {
    /** It stands; {@code isNew} is false where it stood already. */
    record Kept(Finding finding, boolean isNew) implements Result {}

    /** The same supervisor found something else before; findings are final. */
    record CodedBefore(Finding finding) implements Result {}

    /** No decided review of a patient's message has that id here. */
    record NotDecided() implements Result {}
  }

  /** Keeps what {@code coder} found; {@code request} is without fault. */
  Mono<Result> add(Actor coder, FindingRequest request) {
    ReviewId review = new ReviewId(Objects.requireNonNull(request.reviewId()));
    return count
        .upToDate(coder.tenant())
        .then(decisions.find(coder.tenant(), review))
        .filter(decision -> !decision.seeded())
        .flatMap(decision -> kept(finding(coder, decision, request)))
        .defaultIfEmpty(new Result.NotDecided());
  }

  private Mono<Result> kept(Finding finding) {
    return findings
        .addOrGet(finding)
        .flatMap(standing ->
            standing.saysTheSameAs(finding)
                ? recorded(standing, standing.at().equals(finding.at()))
                : Mono.just(new Result.CodedBefore(standing)));
  }

  /** Repeated where it stood already: the first time may have broken off before the ledger. */
  private Mono<Result> recorded(Finding standing, boolean isNew) {
    return ledger.append(standing.event()).thenReturn(new Result.Kept(standing, isNew));
  }

  private Finding finding(Actor coder, Decision decision, FindingRequest request) {
    SortedMap<String, String> items = new TreeMap<>();
    request.given().forEach((item, rating) -> items.put(item, Objects.requireNonNull(rating)));
    List<String> codes =
        request.givenCodes().stream().map(Objects::requireNonNull).distinct().sorted().toList();
    return new Finding(
        Finding.id(coder.tenant(), decision.id(), coder.id()),
        coder.tenant(),
        decision.id(),
        decision.therapistId(),
        decision.decidedAt(),
        coder.id(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        items,
        codes,
        request.note(),
        codebook.version());
  }
}
