/** Finds the patient's own words that a reply can take up: clauses, questions, people, topics. */
@org.jspecify.annotations.NullMarked
package org.attune.suggestion.passage;
