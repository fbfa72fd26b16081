package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a clause of the patient back in the second person: "I can't keep up with my exercises"
 * becomes "you can't keep up with your exercises", to follow "you write that".
 *
 * <p>The tense stays, so that only persons have to be turned. Where that is not certainly right
 * English, there is nothing, and the clause is quoted instead.
 */
public final class Reflection {
  private static final int LEAST_WORDS = 3;

  private static final Set<String> FIRST =
      Set.of("i", "i'm", "im", "i've", "ive", "i'd", "i'll", "we", "we're", "we've", "we'd");
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "he's", "she's", "it's", "they're", "this", "that's");
  private static final Set<String> SUBJECTS = Set.of("i", "we", "he", "she", "they");
  private static final Set<String> ADVERBS =
      Set.of("never", "always", "just", "also", "really", "still", "once", "only", "already");

  /** "I can't (seem to) forgive her" is softened: "you find it hard to forgive her". */
  private static final Pattern UNABLE =
      Pattern.compile(
          "^i (?:just |really |still )?(?:can['’]?t|cannot)(?: just| even)?(?: seem to)? (?!help\\b|be\\b|find\\b|even\\b|hurt\\b|afford\\b|wait\\b|deny\\b|lie\\b)",
          Pattern.CASE_INSENSITIVE);

  /** "The problem is that", "All I can say is that": only what follows says something. */
  private static final Pattern RUN_UP =
      Pattern.compile(
          "^(?:(?:the|my) (?:only )?(?:problem|thing|trouble|issue|truth|fact|worst part|worst thing|hard part) is(?: that)?,? "
              + "|all i can (?:really )?say is(?: that)?,? "
              + "|(?:i(?: would|['’]d| will|['’]ll)? (?:say|guess|suppose|mean)|i must say)(?: that)?,? "
              + "|it(?: is|['’]s) (?:just |only )?that )(?=(?:i|my|we|our|he|she|it|they|nobody|nothing)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** "I'm also afraid", "I even lost it", "either" at the end: what it joins on to is not told. */
  private static final Pattern JOINED_ON =
      Pattern.compile(
          "^((?:i|we|he|she|they|it)(?:['’](?:m|re|ve|s))?(?: (?:am|are|is|have|has|do|did))?) (?:also|even|then) "
              + "|,? (?:too|either|as well|though|anyways?)$",
          Pattern.CASE_INSENSITIVE);

  /** "I know it and need help with my temper": what is asked for follows without an "I". */
  private static final Pattern WITHOUT_SUBJECT = Pattern.compile("need (?!to\\b)");

  private static final Pattern ONLY_WITH_NOT =
      Pattern.compile("\\b(?:any ?more|either|yet|at all|because|so|but|and)\\b");

  /** "I'm can't sleep", "we're have to": a slip that nobody can turn safely. */
  private static final Pattern TWO_VERBS =
      Pattern.compile(
          "\\b(?:i['’]?m|we['’]re|he['’]s|she['’]s|they['’]re) (?:just |really |still )?(?:can|can['’]?t|cannot|could"
              + "|don['’]?t|do|didn['’]?t|have|will|won['’]?t|would|feel|want|need|know|think|was|were|am|is|are)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "But t's so hard" has lost a letter; "for him, but logically" has lost its end. */
  private static final Pattern TORN =
      Pattern.compile(
          "(?<![\\w'’])(?!(?:a|i|o|i['’]\\w+)\\b)\\p{L}(?:['’]\\p{L}+)?(?![\\w'’])"
              + "|\\b(?:but|and|so|or)\\s+\\w+ly$|\\bfor (?:some|no|whatever) (?:\\w+ )?reason$|\\bno matter (?:what|how|who|where)\\b"
              + "|\\b(?:either|not only) (?!.*\\b(?:or|but)\\b).|\\bfeel not\\b|\\b(?:am|are|is) because\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMA_AT_END = Pattern.compile("[,;:\\s-]+$");

  private static final Pattern ITS_IS =
      Pattern.compile(
          "\\b(its) (?=(?:been|not|just|like|hard|so|too|very|getting|a)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern A_VOWEL =
      Pattern.compile("\\b(a) (?=(?:[ai]|e(?!u))\\w)", Pattern.CASE_INSENSITIVE);

  private Reflection() {}

  /** Whether a passage has lost its beginning or its end, so that it is not even quoted. */
  static boolean isTorn(String passage) {
    return TORN.matcher(passage).find();
  }

  /** The clause in the second person, or nothing where a quotation is safer. */
  public static Optional<String> of(String asWritten, Language language) {
    String passage = standingAlone(asWritten);
    Matcher unable = UNABLE.matcher(passage);
    String clause =
        unable.find() && !ONLY_WITH_NOT.matcher(passage).find()
            ? "I find it hard to " + passage.substring(unable.end())
            : WITHOUT_SUBJECT.matcher(passage).lookingAt() ? "I " + passage : passage;
    List<Word> words = Word.of(clause);
    return words.size() >= LEAST_WORDS
            && !TWO_VERBS.matcher(clause).find()
            && !TORN.matcher(clause).find()
            && words.stream().noneMatch(w -> language.uncertain().contains(w.form()))
            && hasSubjectAndVerb(words, language)
        ? turned(clause, words, language)
        : Optional.empty();
  }

  /** Without what leads up to it or hangs on to another sentence, and with two slips put right. */
  private static String standingAlone(String passage) {
    String core = RUN_UP.matcher(passage).replaceFirst("");
    core = JOINED_ON.matcher(core).replaceAll(match -> match.group(1) == null ? "" : "$1 ");
    core = ITS_IS.matcher(core).replaceAll("it's ");
    return A_VOWEL.matcher(core).replaceAll("$1n ");
  }

  /** "No friends" is no clause, and "I and my husband" is not all of its subject. */
  private static boolean hasSubjectAndVerb(List<Word> words, Language language) {
    String first = words.getFirst().form();
    return words.get(1).form().equals("and")
        ? words.size() > 2 && hasVerb(words.subList(2, words.size()), language)
        : FIRST.contains(first)
            || PRONOUNS.contains(first)
            || hasVerb(words, language)
            || hasSubjectLater(words);
  }

  private static boolean hasVerb(List<Word> words, Language language) {
    return words.stream().skip(1).limit(5).anyMatch(w -> language.finiteVerbs().contains(w.form()));
  }

  /** "The next morning she apologises": what follows a pronoun of this kind is its verb. */
  private static boolean hasSubjectLater(List<Word> words) {
    return words.stream()
        .skip(1)
        .limit(Math.min(4, words.size() - 2))
        .anyMatch(w -> SUBJECTS.contains(w.form()));
  }

  private static Optional<String> turned(String clause, List<Word> words, Language language) {
    StringBuilder told = new StringBuilder();
    int from = 0;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (word.form().equals("was") && mayBeMine(words, at)) {
        if (!isMine(words, at)) {
          return Optional.empty();
        }
        told.append(clause, from, word.start()).append("were");
      } else {
        String same =
            at == 0 ? word.form() : clause.substring(word.start(), word.end()).replace('’', '\'');
        told.append(clause, from, word.start())
            .append(language.persons().getOrDefault(word.form(), same));
      }
      from = word.end();
    }
    told.append(clause.substring(from));
    String whole = COMMA_AT_END.matcher(told.toString().replaceAll("\\s+", " ")).replaceFirst("");
    return Optional.of(whole.strip());
  }

  /** Of "I worked late and was tired", "was" is the writer's. */
  private static boolean mayBeMine(List<Word> words, int at) {
    String before = words.get(at - 1).form();
    return isMine(words, at)
        || Set.of("and", "but", "or").contains(before)
        || ADVERBS.contains(before);
  }

  private static boolean isMine(List<Word> words, int at) {
    String before = words.get(at - 1).form();
    return before.equals("i")
        || (ADVERBS.contains(before) && at > 1 && words.get(at - 2).form().equals("i"));
  }
}
