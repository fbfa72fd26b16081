package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.analysis.Risk;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;

/**
 * Whether a message waits for an answer.
 *
 * <p>Only one that consists of nothing but thanks, acknowledgement and greetings does not; a
 * question, any risk or a single word beyond makes a reply due.
 */
record ReplyNeed(Lexicon courtesies, CourtesyMarks marks) {
  private static final String ACKNOWLEDGES = "ACKNOWLEDGES";
  private static final String BESIDE = "BESIDE";
  private static final Pattern QUESTION_MARK = Pattern.compile("[?\\u00bf\\u037e\\u061f\\uff1f]");

  /** A name in the Latin alphabet; a word in another may be a whole sentence. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}'’-]{1,14}");

  static ReplyNeed load(Path models) throws IOException {
    return new ReplyNeed(
        Lexicon.load(models, Set.of(ACKNOWLEDGES, BESIDE), "phrases/courtesies.yaml"),
        CourtesyMarks.load(models));
  }

  boolean isDue(String text, List<Sentence> sentences, Risk risk) {
    if (risk.level() != Risk.Level.R0 || !risk.flags().isEmpty()) {
      return true;
    }
    if (QUESTION_MARK.matcher(text).find()) {
      return true;
    }
    List<Match> found = courtesies.in(sentences);
    BitSet polite = new BitSet();
    found.forEach(match -> polite.set(match.span().start(), match.span().end()));
    boolean acknowledges =
        found.stream().anyMatch(match -> match.entry().label().equals(ACKNOWLEDGES));
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        boolean kind = marks.areKind(token.text());
        acknowledges |= kind;
        if (!kind && !isPolite(token, sentence, polite)) {
          return true;
        }
      }
    }
    return !acknowledges;
  }

  private boolean isPolite(Token token, Sentence sentence, BitSet polite) {
    if (!token.isWord()) {
      return marks.arePlain(token.text());
    }
    return polite.get(token.start()) || isNameBesideCourtesy(token, sentence, polite);
  }

  /** "Thanks Anna", "Hi Tom," and a signature of one name after something polite. */
  private static boolean isNameBesideCourtesy(Token token, Sentence sentence, BitSet polite) {
    if (!token.tag().startsWith("NNP") || !NAME.matcher(token.text()).matches()) {
      return false;
    }
    List<Token> words = sentence.tokens().stream().filter(Token::isWord).toList();
    if (words.size() == 1) {
      return polite.previousSetBit(token.start()) >= 0;
    }
    int at = words.indexOf(token);
    boolean after = at > 0 && polite.get(words.get(at - 1).start());
    boolean before = at + 1 < words.size() && polite.get(words.get(at + 1).start());
    return after || before;
  }
}
