package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;

/**
 * At least one phrase that leaves the choice with the patient (002: strengthening autonomy).
 *
 * @param supportive such phrases
 */
public record Autonomy(Phrases supportive) implements Style {
  @Override
  public String rule() {
    return "AUTONOMY";
  }

  @Override
  public Verdict judge(Reply reply) {
    int found = supportive.findAll(reply.ownWords()).size();
    return found == 0
        ? new Verdict.Warn("nothing leaves the choice with the patient")
        : new Verdict.Pass(found + (found == 1 ? " phrase" : " phrases"));
  }
}
