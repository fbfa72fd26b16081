package org.attune.suggestion.guardrail;

import java.util.List;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Programme;
import org.attune.suggestion.passage.Word;

/**
 * Blocks the methods of a programme that the patient is not in and has not spoken of: who has no
 * sleep window is puzzled by one.
 */
public final class ProgrammeTerms implements Guardrail {
  private final Phrases any;
  private final List<Phrases> each;

  /**
   * @param programmes whose terms are theirs alone
   */
  public ProgrammeTerms(List<Programme> programmes) {
    List<String> terms =
        programmes.stream().flatMap(programme -> programme.terms().stream()).distinct().toList();
    this.any = new Phrases(terms);
    this.each = terms.stream().map(term -> new Phrases(List.of(term))).toList();
  }

  @Override
  public String rule() {
    return "PROGRAMME_TERMS";
  }

  @Override
  public boolean guardsSafety() {
    return false;
  }

  @Override
  public Verdict judge(Reply reply) {
    for (TextSpan span : any.findAll(reply.ownWords())) {
      String term = span.in(reply.text());
      if (isForeign(Word.of(term), reply)) {
        return new Verdict.Block("speaks of what another programme teaches: " + term);
      }
    }
    return new Verdict.Pass(reply.message().programme().title());
  }

  private boolean isForeign(List<Word> term, Reply reply) {
    return reply.message().programme().words().find(term).isEmpty()
        && each.stream()
            .filter(phrases -> phrases.find(term).isPresent())
            .noneMatch(phrases -> phrases.in(reply.record()));
  }
}
