package org.attune.suggestion;

import java.util.List;
import java.util.Set;

/** Runs every guardrail over a reply. */
public interface ReplyChecker {
  /** One check a rule, in the order of the rules. */
  List<Check> check(SuggestionRequest request, String reply, Author author);

  /** Whether a human may send a reply in spite of a block by this rule, giving a reason. */
  default boolean overridable(String rule) {
    return !Set.of("UNRESOLVED_PLACEHOLDER", "METHOD_DETAIL").contains(rule);
  }

  /**
   * Who answers for the words: rules on style and specificity block a machine's draft, but only
   * warn a therapist who wrote or edited the text; rules on safety block both.
   */
  enum Author {
    DRAFTER,
    THERAPIST
  }
}
