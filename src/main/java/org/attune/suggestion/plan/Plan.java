package org.attune.suggestion.plan;

import java.util.List;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.passage.QuoteFinder.Focus;

/** What to do about a message: write drafts, leave it to a human, or nothing. */
public sealed interface Plan {

  /** Write drafts for these situations, the most pressing first; never empty. */
  record Write(List<Step> steps) implements Plan {}

  /** A human writes this reply alone. */
  record Withhold(Suggestions.Reason reason) implements Plan {}

  /** No reply is due. */
  record NoReply(String because) implements Plan {}

  /**
   * One situation seen in the message.
   *
   * @param rule name of the rule that saw it
   * @param focus the passages that show it
   */
  record Step(Situation situation, String rule, List<Focus> focus) {}
}
