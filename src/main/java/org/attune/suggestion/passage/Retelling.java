package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a question back, from "How do I move on?" to "how to move on", only where English grammar
 * makes it certainly right; all else is quoted or left alone.
 */
final class Retelling {
  private static final int LONGEST_WORDS = 18;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:so|and|but|also|well|plus|again|then|now|please)\\b,?\\s+|my question is,?\\s+)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS =
      Pattern.compile("\\b(you|your|yours|we|us|our|ours)\\b|[\"“”]|\\band don't\\b");

  private record Form(Pattern question, String told) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "^what (?:can|could|should|do|would|must) i (?:even |actually )?do(\\b.*)?$",
              "what you could do$1"),
          form(
              "^(?:what|any|do you have any) (?:kind of )?(?:advice|suggestions?|tips|ideas|thoughts)\\b.*$",
              "what might help"),
          form(
              "^what (?:would|do|can) you (?:suggest|recommend|advise|think)\\b.*$",
              "what might help"),
          form(
              "^(?:can|could|will|would) (?:you|someone|anyone|anybody|somebody) (?:please )?(?:help|advise)(?: me)?(?: please)?$",
              "what might help"),
          form(
              "^(?:can|could|will|would) (?:you|someone|anyone|anybody|somebody) (?:please )?help me (?!out\\b)(.+)$",
              "whether somebody can help you $1"),
          form(
              "^what does (?:this|that|it) (?:mean|say) (for|about) (.+)$",
              "what that means $1 $2"),
          form("^what (?:can|could|should) i ((?!be\\b|have\\b).+)$", "what to $1"),
          form("^what do i ((?:need|want|have)\\b.+)$", "what you $1"),
          form("^what(?:'s| is) (?:the )?wrong with me$", "what is going on with you"),
          form(
              "^(?:how|where) (?:can|could|do|should|would|might) i ((?!feel\\b|seem\\b).+)$",
              "how to $1"),
          form("^how am i (?:supposed|meant) to (.+)$", "how to $1"),
          form(
              "^is there (a way|any way|anything|something|hope)(\\b.*)?$",
              "whether there is $1$2"),
          form(
              "^should i ((?!be\\b|have\\b|still\\b|feel\\b).+?),? or should i (.+)$",
              "whether to $1 or to $2"),
          form("^should i ((?!be\\b|have\\b|still\\b|feel\\b).+)$", "whether to $1"),
          form("^why (?:can't|cannot|cant) i (.+)$", "why it is so hard to $1"),
          form("^why am i (.+)$", "why you are $1"),
          form("^why do i ((?:\\w+ly |always |still |keep )?(?!not\\b).+)$", "why you $1"),
          form("^(?:can|could) i (.+)$", "whether you can $1"),
          form("^am i (.+)$", "whether you are $1"),
          form("^is (this|it|that) (.+)$", "whether $1 is $2"));

  private static final Map<String, String> FLIP =
      Map.ofEntries(
          Map.entry("i", "you"),
          Map.entry("me", "you"),
          Map.entry("my", "your"),
          Map.entry("mine", "yours"),
          Map.entry("myself", "yourself"),
          Map.entry("am", "are"),
          Map.entry("i'm", "you're"),
          Map.entry("im", "you're"),
          Map.entry("i've", "you've"),
          Map.entry("i'd", "you'd"),
          Map.entry("i'll", "you'll"));

  private Retelling() {}

  private static Form form(String question, String told) {
    return new Form(Pattern.compile(question), told);
  }

  /** The question in the second person, without its mark, or nothing. */
  static Optional<String> of(String question) {
    String plain = LEAD.matcher(question.strip()).replaceFirst("");
    plain = plain.replaceAll("[?.!\"”\\s]+$", "").replace('’', '\'');
    plain = plain.substring(Math.max(0, plain.lastIndexOf('\n') + 1));
    if (plain.isBlank() || Word.of(plain).size() > LONGEST_WORDS || hasNames(plain)) {
      return Optional.empty();
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    for (Form form : FORMS) {
      Matcher matcher = form.question().matcher(lower);
      if (matcher.matches()) {
        boolean fixed = form.told().indexOf('$') < 0;
        return fixed || !OTHERS.matcher(lower).find()
            ? Optional.of(flip(matcher.replaceFirst(form.told())).strip())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasNames(String question) {
    return Pattern.compile("\\s(?!I\\b)\\p{Lu}").matcher(question).find();
  }

  private static String flip(String clause) {
    List<String> flipped = new ArrayList<>();
    for (String word : clause.split("\\s+")) {
      String bare = word.replaceAll("[,;]+$", "");
      String marks = word.substring(bare.length());
      boolean wasI = !flipped.isEmpty() && flipped.getLast().equals("you") && bare.equals("was");
      flipped.add((wasI ? "were" : FLIP.getOrDefault(bare, bare)) + marks);
    }
    return String.join(" ", flipped);
  }
}
