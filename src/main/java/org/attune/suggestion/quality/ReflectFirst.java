package org.attune.suggestion.quality;

import java.util.List;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;

/**
 * Something of the patient's is reflected before anything is suggested.
 *
 * @param validation phrases that take the experience seriously
 * @param suggestion phrases that suggest a step
 */
public record ReflectFirst(Phrases validation, Phrases suggestion) implements Style {
  @Override
  public String rule() {
    return "REFLECT_FIRST";
  }

  @Override
  public Verdict judge(Reply reply) {
    List<String> own = reply.ownSentences();
    List<String> whole = reply.sentences();
    for (int at = 0; at < own.size(); at++) {
      List<Word> words = Word.of(own.get(at));
      if (validation.find(words).isPresent() || whole.get(at).contains("\"")) {
        return Verdict.pass();
      }
      if (suggestion.find(words).isPresent()) {
        return new Verdict.Warn("suggests before it reflects");
      }
    }
    return Verdict.pass();
  }
}
