package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;

/**
 * Affirms what somebody did, not what they are.
 *
 * @param traitPraise phrases such as "you are so strong"
 */
public record Affirmation(Phrases traitPraise) implements Style {
  @Override
  public String rule() {
    return "AFFIRMATION";
  }

  @Override
  public Verdict judge(Reply reply) {
    return traitPraise.find(reply.ownWords()).isPresent()
        ? new Verdict.Warn("praises a trait; effort or action is better")
        : Verdict.pass();
  }
}
