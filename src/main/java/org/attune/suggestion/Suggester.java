package org.attune.suggestion;

/**
 * Drafts replies for a message, or says why there are none. The same request gives the same drafts.
 */
public interface Suggester {
  Suggestions suggest(SuggestionRequest request);
}
