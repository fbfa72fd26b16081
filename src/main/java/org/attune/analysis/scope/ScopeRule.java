package org.attune.analysis.scope;

/** One reason why a passage might not be meant, now, by the writer. */
interface ScopeRule {
  ScopeMark mark();

  /**
   * Whether the mark could stand at all by words and tags alone: where it could not, the sentence
   * need not be parsed.
   */
  boolean mayStand(Place place);

  /** Whether the mark stands over the passage; false when unsure. Words alone decide by default. */
  default boolean stands(Passage passage) {
    return mayStand(passage.place());
  }
}
