package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;

/**
 * Finds the patient's phrases most worth repeating, word for word.
 *
 * <p>A reply that uses the patient's own words shows that it was read (002: "small, text-based
 * gestures"); a passage that attacks its writer, names others or tells of harm is never repeated.
 */
public final class QuoteFinder {
  private static final int SHORTEST_WORDS = 3;
  private static final int LONGEST_WORDS = 17;
  private static final double WORTH_QUOTING = 2.0;
  private static final double NEARLY_AS_GOOD = 0.9;
  private static final double BETTER_THAN_NONE = 0.7;

  /** Another sentence that says less is better than the same one in a second draft. */
  private static final double WORTH_A_CHANGE = 0.3;

  private static final double POOR = -0.2;
  private static final double CONCERN = 1.2;
  private static final double BACKGROUND = 1;
  private static final double CUT = 1;
  private static final double PLAIN = 2.6;
  private static final Set<String> SOMEBODY = Set.of("he", "she", "he's", "she's");

  /** What another person does counts less against a passage that says what is hard. */
  private static final double OTHERS_DOING = 3;

  private static final double NEXT_TO_QUESTION = 0.8;
  private static final double AT_THE_END = 0.3;

  /** What follows "but" is what is hard; what stands before it is what was granted. */
  private static final double TURN = 0.7;

  private static final double GRANTED = 0.7;
  private static final double GOOD_NEWS = 1.5;

  /** What is feared, dreamt or said by others is not told back as if it were so. */
  private static final double HEARSAY = 2;

  private static final Pattern THEN_BUT = Pattern.compile("[\\s,;.]*but\\b");
  private static final Pattern SPEECH = Pattern.compile("“[^”]*”|\"[^\"]*\"");
  private static final Pattern UNQUOTABLE =
      Pattern.compile("[\\d\"“”@#*/\\\\<>]|[.!?]\\s|https?:|www\\.");

  private final Language language;
  private final Hanging hanging;

  public QuoteFinder(Language language) {
    this.language = language;
    this.hanging = new Hanging(language);
  }

  /**
   * A place the quotation should come from.
   *
   * @param weight how much it counts, about 0 to 4
   */
  public record Focus(TextSpan span, double weight) {}

  /** Words that may be repeated, and what they are worth wherever a reply looks. */
  public record Passage(Quote quote, TextSpan sentence, double score) {
    private Passage lookedAtFrom(List<Focus> focus) {
      TextSpan span = new TextSpan(quote.start(), quote.end());
      double more = 0;
      for (Focus place : focus) {
        more += place.span().overlaps(span) ? place.weight() * share(place.span(), span) : 0;
      }
      return new Passage(quote, sentence, score + more);
    }
  }

  /** Every passage of a text that may be repeated: found once, looked at from many sides. */
  public List<Passage> passages(String text) {
    List<Passage> passages = new ArrayList<>();
    Set<TextSpan> led = leadingToQuestions(text);
    List<TextSpan> speech =
        SPEECH.matcher(text).results().map(m -> new TextSpan(m.start(), m.end())).toList();
    int last = Sentences.of(text).stream().mapToInt(TextSpan::start).max().orElse(0);
    for (Clauses.Clause clause : Clauses.of(text)) {
      double place =
          led.contains(clause.sentence())
              ? NEXT_TO_QUESTION
              : clause.sentence().start() == last ? AT_THE_END : 0;
      trim(text, clause.span())
          .filter(span -> speech.stream().noneMatch(span::overlaps))
          .flatMap(span ->
              score(
                  text,
                  span,
                  clause,
                  place + toldOfOthers(text, clause) + turn(text, clause.span(), span)))
          .ifPresent(passages::add);
    }
    return passages;
  }

  /** "I'm afraid they'll say I can't decide" does not say that the writer can't. */
  private double toldOfOthers(String text, Clauses.Clause clause) {
    String before = text.substring(clause.sentence().start(), clause.span().start());
    return language.hearsay().in(before) ? -HEARSAY : 0;
  }

  private double turn(String text, TextSpan whole, TextSpan trimmed) {
    String lead = text.substring(whole.start(), trimmed.start());
    boolean turns = Word.of(lead).stream().anyMatch(w -> language.turns().contains(w.form()));
    boolean granted = THEN_BUT.matcher(text).region(trimmed.end(), text.length()).lookingAt();
    return (turns ? TURN : 0) - (granted ? GRANTED : 0);
  }

  /** What stands right before a question is mostly what it is about. */
  private static Set<TextSpan> leadingToQuestions(String text) {
    List<TextSpan> sentences = Sentences.of(text);
    Set<TextSpan> leading = new HashSet<>();
    for (int at = 1; at < sentences.size(); at++) {
      if (sentences.get(at).in(text).endsWith("?")) {
        leading.add(sentences.get(at - 1));
      }
    }
    return leading;
  }

  /** Up to {@code most} phrases from different sentences, the best first; often none. */
  public static List<Quote> best(List<Passage> passages, List<Focus> focus, int most) {
    return best(passages, focus, most, BETTER_THAN_NONE);
  }

  /** More of them, for drafts that are not to begin with the same sentence as another. */
  public static List<Quote> others(List<Passage> passages, List<Focus> focus) {
    return differentSentences(ranked(passages, focus, WORTH_QUOTING), Integer.MAX_VALUE);
  }

  /** As {@link #others}, and passages that say less: for those of them that say what is hard. */
  public static List<Quote> lesser(List<Passage> passages, List<Focus> focus) {
    return differentSentences(ranked(passages, focus, WORTH_A_CHANGE), Integer.MAX_VALUE);
  }

  /** Where a poor phrase is better than nothing to go by. */
  public static List<Quote> anyOf(List<Passage> passages, List<Focus> focus) {
    return best(passages, focus, 1, POOR);
  }

  private static List<Quote> best(
      List<Passage> passages, List<Focus> focus, int most, double least) {
    List<Passage> scored = ranked(passages, focus, least);
    double best = scored.isEmpty() ? 0 : scored.getFirst().score();
    List<Passage> worth =
        scored.stream()
            .filter(s -> s.score() >= Math.max(WORTH_QUOTING, best - NEARLY_AS_GOOD))
            .toList();
    return worth.isEmpty() ? differentSentences(scored, 1) : differentSentences(worth, most);
  }

  private static List<Passage> ranked(List<Passage> passages, List<Focus> focus, double least) {
    return passages.stream()
        .map(passage -> passage.lookedAtFrom(focus))
        .filter(passage -> passage.score() >= least)
        .sorted(
            Comparator.comparingDouble(Passage::score)
                .reversed()
                .thenComparing(s -> s.quote().start())
                .thenComparing(s -> s.quote().end()))
        .toList();
  }

  private static List<Quote> differentSentences(List<Passage> scored, int most) {
    List<Quote> quotes = new ArrayList<>();
    List<TextSpan> used = new ArrayList<>();
    for (Passage candidate : scored) {
      if (quotes.size() < most && !used.contains(candidate.sentence())) {
        quotes.add(candidate.quote());
        used.add(candidate.sentence());
      }
    }
    return quotes;
  }

  /** The first of these sentences that may be quoted as it stands, also without a subject. */
  public List<Quote> whole(String text, List<TextSpan> sentences) {
    return sentences.stream()
        .flatMap(sentence -> trim(text, sentence).stream())
        .filter(span -> mayStand(span.in(text), Word.of(span.in(text))))
        .map(span -> span.quoteFrom(text))
        .limit(1)
        .toList();
  }

  private boolean mayStand(String passage, List<Word> words) {
    return words.size() >= SHORTEST_WORDS
        && words.size() <= LONGEST_WORDS
        && words.stream().anyMatch(language::hasContent)
        && !UNQUOTABLE.matcher(passage).find()
        && !Names.mayStandIn(passage)
        && language.mayRepeat(words);
  }

  /** Cuts linking words in front and marks at both ends. */
  private Optional<TextSpan> trim(String text, TextSpan span) {
    List<Word> words = Word.of(span.in(text));
    int first = 0;
    while (first < words.size() && language.leadIns().contains(words.get(first).form())) {
      first++;
    }
    if (first >= words.size()) {
      return Optional.empty();
    }
    int start = span.start() + words.get(first).start();
    return Optional.of(new TextSpan(start, span.start() + words.getLast().end()));
  }

  private Optional<Passage> score(String text, TextSpan span, Clauses.Clause clause, double place) {
    String passage = span.in(text);
    List<Word> words = Word.of(passage);
    if (!isQuotable(passage, words) || hanging.is(text, span, words)) {
      return Optional.empty();
    }
    boolean concern = language.concernWords().find(words).isPresent();
    boolean background = !concern && language.background().find(words).isPresent();
    double score = place + (clause.whole() ? 0 : -CUT) + lengthScore(words.size());
    double opening = openingScore(words.getFirst().form());
    boolean isSomebody = SOMEBODY.contains(words.getFirst().form());
    score += concern && isSomebody ? opening / OTHERS_DOING : opening;
    score += language.tellingWords().find(words).isPresent() ? 1.4 : 0;
    score += concern ? CONCERN : background ? -BACKGROUND : 0;
    score -= !concern && language.goodNews().find(words).isPresent() ? GOOD_NEWS : 0;
    score += 0.25 * Math.min(4, words.stream().filter(language::hasContent).count());
    score -= language.plainWords().find(words).isPresent() ? PLAIN : 0;
    return Optional.of(new Passage(span.quoteFrom(text), clause.sentence(), score));
  }

  private boolean isQuotable(String passage, List<Word> words) {
    return words.size() >= SHORTEST_WORDS
        && words.size() <= LONGEST_WORDS
        && language.subjects().contains(words.getFirst().form())
        && !language.danglingEnds().contains(words.getLast().form())
        && (words.stream().anyMatch(language::hasContent)
            || (words.size() > SHORTEST_WORDS && language.tellingWords().find(words).isPresent()))
        && !UNQUOTABLE.matcher(passage).find()
        && !Names.mayStandIn(passage)
        && !Reflection.isTorn(passage)
        && language.mayRepeat(words);
  }

  private static double lengthScore(int words) {
    return words >= 4 && words <= 11 ? 0.8 : words == 3 ? 0.1 : 0.4;
  }

  /** The writer's own experience says more than what others did. */
  private static double openingScore(String first) {
    return switch (first) {
      case "i", "i'm", "i've", "im", "ive" -> 1;
      case "my", "we", "we've", "we're", "everything", "nothing", "nobody", "all" -> 0.5;
      case "it", "it's", "this", "that", "they" -> -0.8;
      case "he", "she", "he's", "she's" -> -1.2;
      default -> 0;
    };
  }

  /** How much of the focus lies in the passage. */
  private static double share(TextSpan focus, TextSpan passage) {
    int common = Math.min(focus.end(), passage.end()) - Math.max(focus.start(), passage.start());
    int shorter = Math.max(1, Math.min(focus.length(), passage.length()));
    return Math.min(1.0, (double) common / shorter);
  }
}
