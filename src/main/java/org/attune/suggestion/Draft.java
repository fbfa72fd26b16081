package org.attune.suggestion;

import java.util.List;
import org.attune.kernel.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A reply offered to the therapist; nobody has approved it.
 *
 * @param id stable for the same message and template
 * @param behaviours what the reply does, the primary one first
 * @param answers the patient's passages that it takes up
 * @param template id of the template it came from
 * @param why one sentence for the therapist: why this draft for this message
 */
public record Draft(
    String id,
    String text,
    List<SupportBehaviour> behaviours,
    List<Quote> answers,
    Source source,
    @Nullable String template,
    String why,
    List<Check> checks) {

  /** Who wrote the words. */
  public enum Source {
    TEMPLATE,
    LLM
  }
}
