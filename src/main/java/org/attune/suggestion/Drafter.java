package org.attune.suggestion;

import java.util.List;

/** Writes drafts for a message; what it gives is offered only after every guardrail has passed. */
public interface Drafter {
  /** The drafts, the best first; none where there is nothing to say or no way to say it. */
  List<Draft> draft(SuggestionRequest request);
}
