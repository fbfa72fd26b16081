package org.attune.analysis.emotion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.analysis.linguistics.Token;
import org.attune.kernel.TextSpan;

/** How strong a feeling is told: 1 mild, 2 marked, 3 strong. */
final class Intensities {
  private static final int MILD = 1;
  private static final int MARKED = 2;
  private static final int STRONG = 3;
  private static final double BARELY_HEARD = 0.5;
  private static final int BEFORE = 4;
  private static final int AFTER = 3;

  private final Pattern intensifiers;
  private final Pattern dampeners;

  Intensities(EmotionGuide guide) {
    this.intensifiers = anyOf(guide.intensifiers());
    this.dampeners = anyOf(guide.dampeners());
  }

  /** From the phrase's own strength or the confidence, and the words around it. */
  int of(Cue cue, String text) {
    String words = neighbourhood(cue);
    int intensity = cue.intensity().orElse(cue.confidence() < BARELY_HEARD ? MILD : MARKED);
    if (dampeners.matcher(words).find()) {
      intensity--;
    } else if (intensifiers.matcher(words).find() || isShouted(text, cue.focus())) {
      intensity++;
    }
    return Math.clamp(intensity, MILD, STRONG);
  }

  /** The focus with some words before and after it: further off they speak of something else. */
  private static String neighbourhood(Cue cue) {
    List<Token> tokens = cue.sentence().tokens();
    int from = tokens.size();
    int to = -1;
    for (Token token : tokens) {
      if (new TextSpan(token.start(), token.end()).overlaps(cue.focus())) {
        from = Math.min(from, token.index());
        to = Math.max(to, token.index());
      }
    }
    return tokens
        .subList(Math.max(0, from - BEFORE), Math.min(tokens.size(), to + 1 + AFTER))
        .stream()
        .map(Token::word)
        .collect(Collectors.joining(" "));
  }

  private static boolean isShouted(String text, TextSpan focus) {
    String words = focus.in(text);
    return text.startsWith("!!", focus.end())
        || words.chars().filter(Character::isLetter).count() > STRONG
            && words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static Pattern anyOf(Set<String> words) {
    StringBuilder alternatives = new StringBuilder();
    for (String word : words.stream().sorted().toList()) {
      alternatives.append(alternatives.isEmpty() ? "" : "|").append(Pattern.quote(word));
    }
    return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
  }
}
