package org.attune.suggestion.quality;

import java.util.List;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;

/**
 * At most one step is suggested (alternatives count as one), optional and with a reason.
 *
 * @param suggestion phrases that suggest a step
 * @param optional phrases that leave it open or give its reason
 */
public record StepCount(Phrases suggestion, Phrases optional) implements Style {
  private static final int MOST_SENTENCES = 2;

  @Override
  public String rule() {
    return "STEPS";
  }

  @Override
  public Verdict judge(Reply reply) {
    List<String> steps =
        reply.ownSentences().stream()
            .filter(sentence -> !sentence.strip().endsWith("?"))
            .filter(sentence -> suggestion.find(Word.of(sentence)).isPresent())
            .toList();
    if (steps.size() > MOST_SENTENCES) {
      return new Verdict.Warn(steps.size() + " suggestions");
    }
    boolean open = steps.isEmpty() || optional.find(reply.ownWords()).isPresent();
    return open ? Verdict.pass() : new Verdict.Warn("suggests a step without leaving it open");
  }
}
