package org.attune.analysis.linguistics;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Usual spelling, full forms and lemmas of single tokens. */
final class WordForms {
  private static final double SHOUTING = 0.7;
  private static final int FEWEST_LETTERS = 6;

  /** Longer ones are addresses, files in base64 and keyboards leant on. */
  private static final int LONGEST_WORD = 40;

  private final Spelling spelling;

  WordForms(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * The tokens that stand for {@code token}. They share its characters out when they are the same
   * letters ("im": "I", "'m") and otherwise all cover the whole of it ("idk").
   */
  List<CoreLabel> usual(CoreLabel token) {
    List<String> usual = spelling.usual(token.word());
    if (usual.size() == 1) {
      token.setWord(usual.getFirst());
      return List.of(token);
    }
    boolean shared = letters(String.join("", usual)).equals(letters(token.word()));
    List<CoreLabel> labels = new ArrayList<>();
    int start = token.beginPosition();
    for (int i = 0; i < usual.size(); i++) {
      boolean last = i == usual.size() - 1;
      int end = shared && !last ? start + letters(usual.get(i)).length() : token.endPosition();
      labels.add(label(usual.get(i), start, end));
      start = shared ? end : start;
    }
    return labels;
  }

  static boolean isWord(CoreLabel label) {
    return label.word().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replace("'", "");
  }

  private static CoreLabel label(String word, int start, int end) {
    CoreLabel label = new CoreLabel();
    label.setWord(word);
    label.setValue(word);
    label.setBeginPosition(start);
    label.setEndPosition(end);
    return label;
  }

  /** Lower-cases a shouted sentence, which the tagger would take for a row of names. */
  static void calmCapitals(List<CoreLabel> labels) {
    long letters = 0;
    long capitals = 0;
    for (CoreLabel label : labels) {
      letters += label.word().chars().filter(Character::isLetter).count();
      capitals += label.word().chars().filter(Character::isUpperCase).count();
    }
    if (letters >= FEWEST_LETTERS && capitals > SHOUTING * letters) {
      for (CoreLabel label : labels) {
        if (!label.word().equals("I")) {
          label.setWord(label.word().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /**
   * Tags what no English dictionary holds: emoji and words of other scripts. The tagger would weigh
   * every tag of every neighbour for each of them, milliseconds a token.
   */
  static void tagUnheardOf(List<CoreLabel> labels) {
    for (CoreLabel label : labels) {
      String word = label.word();
      if (word.codePoints().noneMatch(WordForms::isLatinOrAscii)) {
        label.setTag(isWord(label) ? "FW" : "SYM");
      } else if (word.length() > LONGEST_WORD) {
        label.setTag("FW");
      }
    }
  }

  private static boolean isLatinOrAscii(int codePoint) {
    return codePoint < 128
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  static String lemma(CoreLabel label, Morphology morphology) {
    String lemma = morphology.lemma(label.word(), label.tag()).toLowerCase(Locale.ROOT);
    return switch (lemma) {
      case "n't" -> "not";
      case "ca" -> "can";
      case "wo", "'ll" -> "will";
      case "'d" -> label.tag().equals("MD") ? "would" : "have";
      case "'ve" -> "have";
      case "'m", "'re" -> "be";
      default -> lemma;
    };
  }

  /** The token in lower case with contractions written out. */
  static String word(CoreLabel label, String lemma) {
    String word = label.word().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "n't" -> "not";
      case "ca" -> "can";
      case "wo", "'ll" -> "will";
      case "'m" -> "am";
      case "'re" -> "are";
      case "'ve" -> "have";
      case "'d" -> lemma.equals("would") ? "would" : "had";
      case "'s" ->
          switch (lemma) {
            case "be" -> "is";
            case "have" -> "has";
            default -> word;
          };
      default -> word;
    };
  }
}
