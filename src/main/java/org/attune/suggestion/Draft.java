package org.attune.suggestion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.attune.kernel.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A reply offered to the therapist; nobody has approved it.
 *
 * @param id stable for the same message and template
 * @param behaviours what the reply does, the primary one first
 * @param answers the patient's passages that it takes up
 * @param template id of the template it came from and, after @, the version of the catalogue; of a
 *     language model its name and, after #, the hash of its prompts
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

  /** The same draft with what the guardrails said of it. */
  public Draft checked(List<Check> verdicts) {
    return new Draft(id, text, behaviours, answers, source, template, why, List.copyOf(verdicts));
  }

  /** Whether a guardrail forbids it. */
  @JsonIgnore
  public boolean isBlocked() {
    return checks.stream().anyMatch(check -> check.verdict() == Check.Kind.BLOCK);
  }

  /** The same draft with other words around what it says, and more said of why. */
  Draft reworded(String words, String because) {
    return new Draft(id, words, behaviours, answers, source, template, because, checks);
  }

  /** Who wrote the words. */
  public enum Source {
    TEMPLATE,
    LLM
  }
}
