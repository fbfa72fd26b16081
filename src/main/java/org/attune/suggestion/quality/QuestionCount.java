package org.attune.suggestion.quality;

import java.util.List;
import java.util.Set;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Word;

/** At most one question, an open one, at the end. */
public final class QuestionCount implements Style {
  private static final int TOO_MANY = 3;
  private static final Set<String> CLOSED =
      Set.of("is", "are", "do", "does", "did", "have", "has", "was", "were", "can");

  @Override
  public String rule() {
    return "QUESTIONS";
  }

  @Override
  public Verdict judge(Reply reply) {
    List<Reply.Sentence> sentences =
        reply.sentences().stream().filter(s -> !s.own().isBlank()).toList();
    List<Reply.Sentence> questions = sentences.stream().filter(Reply.Sentence::asks).toList();
    String detail = questions.size() + (questions.size() == 1 ? " question" : " questions");
    if (questions.size() >= TOO_MANY) {
      return new Verdict.Block(detail);
    }
    if (questions.isEmpty()) {
      return new Verdict.Pass(detail);
    }
    boolean last = sentences.getLast().equals(questions.getLast());
    List<Word> words = questions.getLast().ownWords();
    boolean closed = !words.isEmpty() && CLOSED.contains(words.getFirst().form());
    return questions.size() > 1 || !last || closed
        ? new Verdict.Warn(detail + (closed ? ", closed" : last ? "" : ", not at the end"))
        : new Verdict.Pass(detail);
  }
}
