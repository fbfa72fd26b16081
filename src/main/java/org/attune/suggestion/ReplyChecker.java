package org.attune.suggestion;

import java.util.List;

/** Runs every guardrail over a reply. */
public interface ReplyChecker {
  /** One check a rule, in the order of the rules. */
  List<Check> check(SuggestionRequest request, String reply, Author author);

  /** Whether a therapist may override a block of {@code rule} with a reason. */
  boolean overridable(String rule);

  /**
   * Who answers for the words: rules on style and specificity block a machine's draft, but only
   * warn a therapist who wrote or edited the text; rules on safety block both.
   */
  enum Author {
    DRAFTER,
    THERAPIST
  }
}
