package org.attune.analysis.linguistics;

/**
 * One word or mark of a sentence.
 *
 * @param index place in the sentence, from 0
 * @param text the writer's characters, exactly
 * @param word the same as it is usually spelt, in lower case and without contraction: "not" for
 *     "n't", "am" for the second half of "im"
 * @param lemma dictionary form in lower case
 * @param tag Penn Treebank part of speech
 * @param start offset in the whole message, UTF-16 code units
 * @param dependencies of the sentence, worked out when they are first asked for
 */
public record Token(
    int index,
    String text,
    String word,
    String lemma,
    String tag,
    int start,
    int end,
    Dependencies dependencies) {

  /** Index of the governing token, -1 for the root. */
  public int head() {
    return dependencies.head(index);
  }

  /** Universal Dependencies relation to the head. */
  public String relation() {
    return dependencies.relation(index);
  }

  /** Whether it holds a letter or digit, so that it is not a mere mark. */
  public boolean isWord() {
    for (int at = 0; at < word.length(); at = word.offsetByCodePoints(at, 1)) {
      if (Character.isLetterOrDigit(word.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
