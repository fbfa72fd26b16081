package org.attune.supervision.sampling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.attune.access.Actor;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.attune.kernel.Problem;
import org.attune.supervision.Csv;
import org.attune.supervision.SupervisionProperties;
import org.attune.supervision.TimeRange;
import org.attune.supervision.figures.DecisionCount;
import org.attune.supervision.figures.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Draws decisions for a supervisor to look at. */
@RestController
class SampleEndpoints {
  private static final Duration SPAN = Duration.ofDays(28);
  private static final int MOST_EACH = 50;
  private static final int MOST_DECISIONS = 200_000;
  private static final int MAX_SEED_CHARACTERS = 100;

  private final DecisionCount count;
  private final Decisions decisions;
  private final SupervisionProperties settings;
  private final Clock clock;

  SampleEndpoints(
      DecisionCount count, Decisions decisions, SupervisionProperties settings, Clock clock) {
    this.count = count;
    this.decisions = decisions;
    this.settings = settings;
    this.clock = clock;
  }

  /** What was drawn, and all that it takes to draw it again. */
  record SampleView(String seed, int size, Instant from, Instant to, List<Sampled> items) {}

  /** At most {@code size} decisions a therapist; without a seed, today's date is the seed. */
  @GetMapping("/api/v1/supervision/sample")
  Mono<ResponseEntity<Object>> sample(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(defaultValue = "5") int size,
      @RequestParam(required = false) @Nullable String seed,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String therapist,
      @RequestParam(defaultValue = "json") String format) {
    if (!format.equals("json") && !format.equals("csv")) {
      return bad(new FieldFault("format", Code.WRONG_VALUE, "must be json or csv"));
    }
    if (size < 1 || size > MOST_EACH) {
      return bad(FieldFault.range("size", 1, MOST_EACH));
    }
    if (seed != null && (seed.isBlank() || seed.length() > MAX_SEED_CHARACTERS)) {
      return bad(
          FieldFault.over(
              "seed",
              Code.TOO_LONG,
              MAX_SEED_CHARACTERS,
              "must have 1 to " + MAX_SEED_CHARACTERS + " characters"));
    }
    String chosen = seed == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString() : seed;
    Draw draw = new Draw(chosen, size, settings);
    return switch (TimeRange.parse(from, to, SPAN, clock.instant())) {
      case TimeRange.Asked.Faulty faulty -> bad(faulty.fault());
      case TimeRange.Asked.Fine fine ->
          drawn(actor, draw, fine.range(), therapist)
              .map(view -> format.equals("csv") ? csv(view) : ResponseEntity.ok(view));
    };
  }

  private Mono<SampleView> drawn(
      Actor actor, Draw draw, TimeRange range, @Nullable String therapist) {
    Decisions.Range asked =
        new Decisions.Range(actor.tenant(), range.from(), range.to(), therapist, MOST_DECISIONS);
    return count
        .upToDate(actor.tenant())
        .thenMany(decisions.between(asked))
        .collectList()
        .map(draw::from)
        .map(items -> new SampleView(draw.seed(), draw.size(), range.from(), range.to(), items));
  }

  private static ResponseEntity<Object> csv(SampleView sample) {
    return ResponseEntity.ok().contentType(Csv.TYPE).body(SampleCsv.of(sample.items()));
  }

  private static Mono<ResponseEntity<Object>> bad(FieldFault fault) {
    return Mono.just(Problem.invalid(fault));
  }
}
