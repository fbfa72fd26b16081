package org.attune.suggestion.quality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Question;
import org.attune.suggestion.passage.Word;

/**
 * Every question is taken up, or put off in so many words (UTBS: unaddressed content, 4 % of human
 * replies). "What can I do?" is taken up by whatever the reply offers.
 *
 * @param deferral phrases that put a question off
 */
public record Coverage(Language language, Phrases deferral) implements Style {
  @Override
  public String rule() {
    return "COVERAGE";
  }

  @Override
  public Verdict judge(Reply reply) {
    List<Question> questions = language.withoutPleas(reply.message().questions());
    if (questions.isEmpty()) {
      return new Verdict.Pass("no question of its own");
    }
    int mentions = deferral.findAll(reply.ownWords()).size();
    long open = questions.stream().filter(question -> !takenUp(question, reply)).count();
    if (open == 0) {
      return new Verdict.Pass(questions.size() + " taken up");
    }
    return mentions > 0
        ? new Verdict.Pass(open + " mentioned or put off")
        : new Verdict.Block(open + " question" + (open == 1 ? "" : "s") + " passed over");
  }

  /** Half of what the question is about comes back in the reply. */
  private boolean takenUp(Question question, Reply reply) {
    Set<String> asked =
        language.contentWords(question.text()).stream().map(Word::stem).collect(Collectors.toSet());
    Set<String> said = reply.words().stream().map(Word::stem).collect(Collectors.toSet());
    long shared = asked.stream().filter(said::contains).count();
    return !asked.isEmpty() && 2 * shared >= asked.size();
  }
}
