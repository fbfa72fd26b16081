package org.attune.suggestion.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attune.analysis.Reading;
import org.attune.suggestion.passage.QuoteFinder.Focus;

/**
 * Sees one situation in a reading; empty where it is not there.
 *
 * @param signs the passages that show the situation; an empty list where the whole message does
 */
record PlanRule(String name, Situation situation, Function<Reading, Optional<List<Focus>>> signs) {

  boolean alone() {
    return situation.standsAlone();
  }

  Optional<Plan.Step> apply(Reading reading) {
    return signs.apply(reading).map(focus -> new Plan.Step(situation, name, focus));
  }
}
