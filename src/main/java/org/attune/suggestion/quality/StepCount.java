package org.attune.suggestion.quality;

import java.util.List;
import java.util.Set;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;

/**
 * At most one step is suggested, optional and with a reason; two ways to choose from count as one.
 *
 * @param suggestion phrases that suggest a step
 * @param optional phrases that leave it open or give its reason
 */
public record StepCount(Phrases suggestion, Phrases optional) implements Style {
  private static final int MOST_SENTENCES = 2;
  private static final Set<String> ALTERNATIVE =
      Set.of("another", "either", "whichever", "both", "neither", "third");

  @Override
  public String rule() {
    return "STEPS";
  }

  @Override
  public Verdict judge(Reply reply) {
    List<Reply.Sentence> steps =
        reply.sentences().stream()
            .filter(sentence -> !sentence.asks() && !isAlternative(sentence))
            .filter(sentence -> suggestion.find(sentence.ownWords()).isPresent())
            .toList();
    if (steps.size() > MOST_SENTENCES) {
      return new Verdict.Warn(steps.size() + " suggestions");
    }
    boolean open = steps.isEmpty() || optional.find(reply.ownWords()).isPresent();
    return open ? Verdict.pass() : new Verdict.Warn("suggests a step without leaving it open");
  }

  /** "Another is …", "You could start with either": the same step, another way. */
  private static boolean isAlternative(Reply.Sentence sentence) {
    return sentence.ownWords().stream().anyMatch(word -> ALTERNATIVE.contains(word.form()));
  }
}
