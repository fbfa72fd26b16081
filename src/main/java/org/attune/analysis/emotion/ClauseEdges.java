package org.attune.analysis.emotion;

import java.util.List;
import java.util.Set;
import org.attune.analysis.linguistics.Token;

/**
 * Where the clauses of a sentence part, by words and tags alone: a sentence need not be parsed to
 * be quoted.
 */
final class ClauseEdges {
  private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

  /** Tags of words that may be the subject of a verb. */
  private static final Set<String> SUBJECTS =
      Set.of("PRP", "NN", "NNS", "NNP", "NNPS", "EX", "DT", "CD", "WP", "WDT");

  private static final Set<String> JOINING = Set.of("and", "but", "or", "nor", "so", "yet");

  /** Words that begin a clause of their own, unlike "that" or "how", which a verb may need. */
  private static final Set<String> SUBORDINATING =
      Set.of(
          "because",
          "cause",
          "cos",
          "although",
          "though",
          "unless",
          "until",
          "till",
          "whereas",
          "while",
          "since",
          "if",
          "when",
          "whenever",
          "after",
          "before",
          "once",
          "who",
          "which",
          "where");

  private static final Set<String> ALWAYS = Set.of(";", ":", "...", "…", "-", "--", "–", "—");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final List<Token> tokens;

  ClauseEdges(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The first token of the clause that token {@code at} stands in. */
  int startOf(int at) {
    int start = at;
    while (start > 0 && !isEdge(start)) {
      start--;
    }
    return start;
  }

  /** The last token of the clause that token {@code at} stands in. */
  int endOf(int at) {
    int end = at;
    while (end < tokens.size() - 1 && !isEdge(end + 1)) {
      end++;
    }
    return end;
  }

  boolean isFinite(int at) {
    return FINITE.contains(tokens.get(at).tag());
  }

  /** A word or mark that only joins clauses. */
  boolean isLink(int at) {
    Token token = tokens.get(at);
    return !token.isWord() || isJoining(at) || SUBORDINATING.contains(token.word());
  }

  /** "so" joins before a subject only: "so I left", but "so sad". */
  private boolean isJoining(int at) {
    String word = tokens.get(at).word();
    boolean adverb =
        word.equals("so") && (at + 1 == tokens.size() || !isPronoun(tokens.get(at + 1)));
    return JOINING.contains(word) && !adverb;
  }

  private static boolean isPronoun(Token token) {
    return token.tag().startsWith("PRP") || token.tag().equals("EX");
  }

  /** Whether a clause begins at the token, with its conjunction where it has one. */
  private boolean isEdge(int at) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    if (before.end() == token.start() && before.isWord() && token.isWord()) {
      return false; // "I'm", "can't"
    }
    if (!before.isWord()) {
      return ALWAYS.contains(before.text()) || before.text().equals(",") && opens(at);
    }
    boolean links = isJoining(at) || SUBORDINATING.contains(token.word());
    return links && opens(at + 1) && !isLink(at - 1);
  }

  /** Whether a subject and then its finite verb come before the next mark or link. */
  private boolean opens(int at) {
    int from = at;
    while (from < tokens.size() && isJoining(from)) {
      from++;
    }
    if (from < tokens.size() && SUBORDINATING.contains(tokens.get(from).word())) {
      from++;
    }
    boolean subject = from > 0 && Set.of("who", "which").contains(tokens.get(from - 1).word());
    for (int next = from; next < tokens.size() && !isLink(next); next++) {
      if (subject && isFinite(next)) {
        return true;
      }
      subject |= SUBJECTS.contains(tokens.get(next).tag());
    }
    return false;
  }

  /**
   * The bracket that is missing in a range of tokens: with {@code step} 1 the closing one after it
   * of a bracket opened in it, with -1 the opening one before it; -1 when none is missing.
   */
  int openBracket(int start, int end, int step) {
    String opening = step > 0 ? OPENING : CLOSING;
    String closing = step > 0 ? CLOSING : OPENING;
    int open = 0;
    for (int at = step > 0 ? start : end; at >= 0 && at < tokens.size(); at += step) {
      boolean within = at >= start && at <= end;
      if (!within && open == 0) {
        return -1;
      }
      String mark = tokens.get(at).text();
      if (opening.contains(mark)) {
        open++;
      } else if (closing.contains(mark) && open > 0) {
        open--;
        if (open == 0 && !within) {
          return at;
        }
      }
    }
    return -1;
  }
}
