package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/**
 * Whether a message waits for an answer.
 *
 * <p>Only one that consists of nothing but thanks, acknowledgement and greetings does not; a
 * question, any risk or a single word beyond makes a reply due.
 */
record ReplyNeed(Lexicon courtesies) {
  static ReplyNeed load(Path models) throws IOException {
    return new ReplyNeed(Lexicon.load(models, Set.of("COURTESY"), "phrases/courtesies.yaml"));
  }

  boolean isDue(String text, List<Sentence> sentences, Risk risk) {
    if (risk.level() != Risk.Level.R0 || !risk.flags().isEmpty() || text.contains("?")) {
      return true;
    }
    List<TextSpan> courteous = courtesies.in(sentences).stream().map(Match::span).toList();
    return courteous.isEmpty() || sentences.stream().anyMatch(s -> saysMore(s, courteous));
  }

  private static boolean saysMore(Sentence sentence, List<TextSpan> courteous) {
    List<Token> beyond =
        sentence.tokens().stream()
            .filter(Token::isWord)
            .filter(token -> courteous.stream().noneMatch(span -> covers(span, token)))
            .toList();
    boolean onlyAName = beyond.size() == 1 && beyond.getFirst().tag().equals("NNP");
    return !beyond.isEmpty() && !onlyAName;
  }

  private static boolean covers(TextSpan span, Token token) {
    return span.start() <= token.start() && token.end() <= span.end();
  }
}
