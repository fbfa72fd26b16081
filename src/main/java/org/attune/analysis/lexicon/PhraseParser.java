package org.attune.analysis.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.analysis.linguistics.Spelling;

/**
 * Reads the notation of phrases.
 *
 * <p>{@code word} that word · {@code WORD} any form of it · {@code begin*} any word so begun ·
 * {@code _} any word · {@code <class>} one of a word class · {@code ..} up to four words, {@code
 * ..7} up to seven · {@code (a|b c)} one of these · {@code (a b)?} and {@code a?} perhaps · {@code
 * ^} and {@code $} first and last in the sentence.
 */
final class PhraseParser {
  private static final int GAP_WORDS = 4;
  private static final Pattern GAP = Pattern.compile("\\.\\.(\\d?)");
  private static final Pattern CONTRACTION = Pattern.compile("(?i)(.+?)(n't|'s|'d|'m|'re|'ve|'ll)");

  private static final Pattern CLASS = Pattern.compile("<([a-z]+)>");

  private final Spelling spelling;
  private final Map<String, String> classes;

  PhraseParser(Spelling spelling, Map<String, String> classes) {
    this.spelling = spelling;
    this.classes = Map.copyOf(classes);
  }

  /**
   * Reads one phrase.
   *
   * @throws IllegalArgumentException with the reason when it is not well formed
   */
  Phrase parse(String written) {
    List<Element> elements = new Reading(withClasses(written)).sequence(false);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("the phrase is empty");
    }
    if (elements.getFirst() instanceof Element.Gap) {
      throw new IllegalArgumentException("a phrase does not begin with a gap '..'");
    }
    return new Phrase(written, elements);
  }

  private String withClasses(String written) {
    return CLASS
        .matcher(written)
        .replaceAll(found -> {
          String words = classes.get(found.group(1));
          if (words == null) {
            throw new IllegalArgumentException("no word class " + found.group());
          }
          return Matcher.quoteReplacement("(" + words + ")");
        });
  }

  /** One pass over a written phrase. */
  private final class Reading {
    private final String written;
    private int at;

    Reading(String written) {
      this.written = written;
    }

    private List<Element> sequence(boolean inside) {
      List<Element> elements = new ArrayList<>();
      while (at < written.length()) {
        char next = written.charAt(at);
        if (next == '|' || next == ')') {
          if (!inside) {
            throw new IllegalArgumentException("'" + next + "' without '('");
          }
          return elements;
        }
        if (Character.isWhitespace(next)) {
          at++;
        } else if (next == '(') {
          elements.add(choice());
        } else {
          word(elements);
        }
      }
      return elements;
    }

    private Element choice() {
      List<List<Element>> sequences = new ArrayList<>();
      do {
        at++;
        List<Element> sequence = sequence(true);
        if (sequence.isEmpty()) {
          throw new IllegalArgumentException("an empty choice; write (…)? for 'perhaps'");
        }
        sequences.add(sequence);
        if (at == written.length()) {
          throw new IllegalArgumentException("'(' without ')'");
        }
      } while (written.charAt(at) == '|');
      at++;
      if (at < written.length() && written.charAt(at) == '?') {
        at++;
        sequences.add(List.of());
      }
      return new Element.Choice(sequences);
    }

    private void word(List<Element> elements) {
      int start = at;
      while (at < written.length() && " \t()|".indexOf(written.charAt(at)) < 0) {
        at++;
      }
      String word = written.substring(start, at);
      Matcher gap = GAP.matcher(word);
      if (word.length() > 1 && word.endsWith("?")) {
        List<Element> optional = new ArrayList<>();
        literal(word.substring(0, word.length() - 1), optional);
        elements.add(new Element.Choice(List.of(optional, List.of())));
      } else if (gap.matches()) {
        elements.add(
            new Element.Gap(gap.group(1).isEmpty() ? GAP_WORDS : Integer.parseInt(gap.group(1))));
      } else {
        switch (word) {
          case "_" -> elements.add(new Element.AnyWord());
          case "^" -> elements.add(new Element.Start());
          case "$" -> elements.add(new Element.End());
          default -> literal(word, elements);
        }
      }
    }
  }

  private void literal(String word, List<Element> elements) {
    if (word.endsWith("*")) {
      elements.add(new Element.BeginsWith(lower(word.substring(0, word.length() - 1))));
      return;
    }
    boolean capitals =
        word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && word.matches("[A-Z-]+");
    if (capitals) {
      elements.add(new Element.AnyForm(lower(word)));
      return;
    }
    for (String part : word.split("-", -1)) {
      for (String token : spelling.usual(lower(part))) {
        contracted(lower(token), elements);
      }
    }
  }

  private static void contracted(String token, List<Element> elements) {
    Matcher contraction = CONTRACTION.matcher(token);
    if (contraction.matches()) {
      contracted(contraction.group(1), elements);
      elements.add(written(contraction.group(2)));
    } else {
      elements.add(written(token));
    }
  }

  private static Element written(String token) {
    return switch (token) {
      case "n't" -> new Element.Exactly("not");
      case "ca" -> new Element.Exactly("can");
      case "wo", "'ll" -> new Element.Exactly("will");
      case "'m" -> new Element.Exactly("am");
      case "'re" -> new Element.Exactly("are");
      case "'ve" -> new Element.Exactly("have");
      case "'d" -> oneOf("would", "had");
      case "'s" -> oneOf("is", "has", "'s");
      default -> plain(token);
    };
  }

  private static Element plain(String token) {
    if (!token.matches("['\\p{L}\\p{N}]+")) {
      throw new IllegalArgumentException("'" + token + "' is no word");
    }
    return new Element.Exactly(token);
  }

  private static Element oneOf(String... words) {
    List<List<Element>> sequences = new ArrayList<>();
    for (String word : words) {
      sequences.add(List.of(new Element.Exactly(word)));
    }
    return new Element.Choice(sequences);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
