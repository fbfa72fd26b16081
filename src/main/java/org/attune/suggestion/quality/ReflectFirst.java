package org.attune.suggestion.quality;

import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;

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
    for (Reply.Sentence sentence : reply.sentences()) {
      boolean quotes = sentence.own().length() < sentence.text().length();
      if (quotes || validation.find(sentence.ownWords()).isPresent()) {
        return Verdict.pass();
      }
      if (suggestion.find(sentence.ownWords()).isPresent()) {
        return new Verdict.Warn("suggests before it reflects");
      }
    }
    return Verdict.pass();
  }
}
