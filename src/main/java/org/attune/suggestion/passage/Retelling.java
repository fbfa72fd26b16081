package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a question back, from "How do I move on?" to "how to move on", only where English grammar
 * makes it certainly right; all else is quoted or left alone.
 */
final class Retelling {
  private static final int LONGEST_WORDS = 16;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[^\\p{L}]+|(?:so|and|but|also|well|plus|again|then|now|please|if so|or|anyway)\\b,?\\s+|my question is,?\\s+)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(you|your|yours|us)\\b|[\"“”]|\\band don't\\b|(?:\\bor|,) (?:is|are|am|was|do|does) ");

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
              "^(?:can|could|will|would) (?:you|someone|anyone|anybody|somebody) (?:please )?help me (?!out\\b|with\\b|in\\b|please\\b)(.+)$",
              "how to $1"),
          form(
              "^what does (?:this|that|it) (?:mean|say) (for|about) (.+)$",
              "what that means $1 $2"),
          form("^what (?:can|could|should) i ((?!be\\b|have\\b).+)$", "what to $1"),
          form("^what do i ((?:need|want|have)\\b.+)$", "what you $1"),
          form("^what(?:'s| is) (?:the )?wrong with me$", "what is going on with you"),
          form(
              "^(?:how|where) (?:can|could|do|should|would|might) (?:i|we) ((?!feel\\b|seem\\b).+)$",
              "how to $1"),
          form("^how (?:am i|are we) (?:supposed |meant )?to (.+)$", "how to $1"),
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
          form("^are there (any|some) (.+?) i can (.+)$", "whether there are $1 $2 you can $3"),
          form("^(?:can|could|might) (this|it) be (.+)$", "whether $1 could be $2"),
          form("^would it help (.+)$", "whether it would help $1"),
          form(
              "^can (counsell?ing|therapy|a (?:therapist|counsell?or)) (help|change|work)(.*)$",
              "whether $1 can $2$3"),
          form("^can (this|my|our) (\\w+) (be .+)$", "whether $1 $2 can $3"),
          form(
              "^(can|could|will|would) (my|the|our) ((?:\\w+ )??\\w+) (see|read|get|find|hear|know|come|join|receive|open|close|end|start)(\\b.*)?$",
              "whether $2 $3 $1 $4$5"),
          form("^does (he|she) have (.+)$", "whether $1 has $2"),
          form(
              "^does (he|she) ((?:still |really |even )?)(love|like|want|need) (.+)$",
              "whether $1 $2$3s $4"),
          form("^are they (.+)$", "whether they are $1"),
          form("^what if (.+)$", "what happens if $1"),
          form("^is (this|it|that|he|she) (.+)$", "whether $1 is $2"));

  private Retelling() {}

  private static Form form(String question, String told) {
    return new Form(Pattern.compile(question), told);
  }

  /** The question in the second person, without its mark, or nothing. */
  static Optional<String> of(String question, Language language) {
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
            ? Optional.of(told(matcher.replaceFirst(form.told()), plain, language))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "who can read my messages", asked within a statement: its order is right as it stands. */
  static Optional<String> ofClause(String clause, Language language) {
    String plain = clause.strip().replace('’', '\'').replaceFirst("(?i)^if\\b", "whether");
    String lower = plain.toLowerCase(Locale.ROOT);
    boolean isCertain =
        Word.of(plain).size() <= LONGEST_WORDS
            && !hasNames(plain)
            && !OTHERS.matcher(lower).find()
            && lower.indexOf('\n') < 0;
    return isCertain ? Optional.of(told(lower, plain, language)) : Optional.empty();
  }

  private static String told(String clause, String original, Language language) {
    return Names.restored(flip(clause, language).strip(), original);
  }

  private static boolean hasNames(String question) {
    return Names.mayStandIn(question);
  }

  private static String flip(String clause, Language language) {
    List<String> flipped = new ArrayList<>();
    for (String word : clause.split("\\s+")) {
      String bare = word.replaceAll("[,;]+$", "");
      String marks = word.substring(bare.length());
      boolean wasI = !flipped.isEmpty() && flipped.getLast().equals("you") && bare.equals("was");
      flipped.add((wasI ? "were" : language.persons().getOrDefault(bare, bare)) + marks);
    }
    return String.join(" ", flipped);
  }
}
