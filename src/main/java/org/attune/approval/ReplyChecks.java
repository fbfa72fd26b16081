package org.attune.approval;

import java.util.List;
import org.attune.access.Actor;
import org.attune.suggestion.Check;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The guardrails' word on a text that is still being written: the very checks that approval asks.
 */
@Service
public class ReplyChecks {
  private final ReviewDesk desk;
  private final ReplyJudge judge;

  ReplyChecks(ReviewDesk desk, ReplyJudge judge) {
    this.desk = desk;
    this.judge = judge;
  }

  /** One check a rule; empty where the actor may not see the review. */
  public Mono<List<Check>> of(Actor actor, ReviewId id, String text) {
    return desk.find(actor, id)
        .flatMap(review -> judge.judged(review.facts(), text, null, null))
        .map(Step.Approve::checks);
  }
}
