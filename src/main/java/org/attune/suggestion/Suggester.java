package org.attune.suggestion;

import org.attune.analysis.Reading;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.plan.Planner;

/**
 * Drafts replies for a message, or says why there are none. The same request gives the same drafts.
 */
public interface Suggester {
  Suggestions suggest(SuggestionRequest request);

  /** The same where policy wants no drafts: none is made, not even to be thrown away. */
  static Suggestions undrafted(Reading reading) {
    return switch (Planner.plan(reading)) {
      case Plan.Withhold withhold -> new Suggestions.Withheld(withhold.reason());
      case Plan.NoReply noReply -> new Suggestions.NotNeeded(noReply.because());
      case Plan.Write write -> new Suggestions.Withheld(Suggestions.Reason.POLICY);
    };
  }
}
