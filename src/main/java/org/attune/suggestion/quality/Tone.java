package org.attune.suggestion.quality;

import org.attune.analysis.Emotion;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;

/**
 * Never brighter than the message warrants; no exclamation mark beside something that hurts.
 *
 * @param bright words too bright for a heavy message
 */
public record Tone(Phrases bright) implements Style {
  private static final double SURE = 0.5;

  @Override
  public String rule() {
    return "TONE";
  }

  @Override
  public Verdict judge(Reply reply) {
    boolean hurts =
        reply.message().reading().emotions().stream()
            .filter(e -> e.confidence() >= SURE)
            .anyMatch(e -> !e.label().isPleasant() && e.label() != Emotion.Label.NEUTRAL_UNCLEAR);
    if (hurts && reply.ownText().contains("!")) {
      return new Verdict.Warn("an exclamation mark beside something that hurts");
    }
    return hurts && bright.find(reply.ownWords()).isPresent()
        ? new Verdict.Warn("brighter than the message")
        : Verdict.pass();
  }
}
