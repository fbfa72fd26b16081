package org.attune.evaluation.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.attune.evaluation.measure.Durations;
import org.attune.evaluation.measure.Share;
import org.attune.evaluation.measure.ShareTable;
import org.attune.evaluation.measure.Tallies;
import org.attune.evaluation.report.Figure;
import org.attune.evaluation.report.Listing;
import org.attune.evaluation.report.SectionDraft;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.ReadingGrade;
import org.attune.suggestion.Suggestions;

/** Gathers what is counted over drafts. */
final class DraftFigures {
  private static final String ABOUT =
      "Drafts for messages people wrote to counsellors, as the product offers them. Near duplicates are"
          + " drafts for different messages that share four in five of their word triples. Human"
          + " therapists (Holländare 2016): encourage 31.5 % of codes, guide 22.2, validate 14.3,"
          + " urge 9.8, summarise 7.0, normalise 3.7. The examples quote the messages.";
  private static final int EXAMPLES = 20;
  private static final long SEED = 7;
  private static final int OPENING_WORDS = 3;

  private final Map<String, Long> outcomes = new TreeMap<>();
  private final Map<String, Long> openings = new TreeMap<>();
  private final Map<String, Long> behaviours = new TreeMap<>();
  private final Set<String> templates = new HashSet<>();
  private final Tallies passed = new Tallies();
  private final Tallies single = new Tallies();
  private final Tallies quoting = new Tallies();
  private final List<Double> words = new ArrayList<>();
  private final List<Double> grades = new ArrayList<>();
  private final List<Long> nanoseconds = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final RepeatedDrafts repeated = new RepeatedDrafts();

  void add(int message, Suggestions suggestions, long took) {
    nanoseconds.add(took);
    outcomes.merge(outcome(suggestions), 1L, Long::sum);
    if (suggestions instanceof Suggestions.Offered offered) {
      offered.drafts().forEach(draft -> add(message, draft));
    }
  }

  private static String outcome(Suggestions suggestions) {
    return switch (suggestions) {
      case Suggestions.Offered offered -> "offered";
      case Suggestions.Withheld withheld -> "withheld: " + withheld.reason();
      case Suggestions.NotNeeded notNeeded -> "not needed";
    };
  }

  private void add(int message, Draft draft) {
    texts.add(draft.text());
    repeated.add(message, draft.text());
    templates.add(String.valueOf(draft.template()));
    behaviours.merge(draft.behaviours().getFirst().name(), 1L, Long::sum);
    openings.merge(opening(draft.text()), 1L, Long::sum);
    words.add((double) draft.text().split("\\s+").length);
    grades.add(ReadingGrade.of(draft.text()));
    long questions = ownWords(draft.text()).chars().filter(c -> c == '?').count();
    single.add("at most one question", questions <= 1);
    quoting.add(
        "quote the message",
        draft.answers().stream().anyMatch(answer -> draft.text().contains(answer.quote())));
    for (Check check : draft.checks()) {
      passed.add(check.rule(), check.verdict() == Check.Kind.PASS);
    }
  }

  private static String ownWords(String text) {
    return text.replaceAll("\"[^\"]*\"", "…");
  }

  /** The first words, what is quoted left out. */
  private static String opening(String text) {
    String[] split = ownWords(text).toLowerCase(Locale.ROOT).split("\\s+");
    return String.join(" ", List.of(split).subList(0, Math.min(OPENING_WORDS, split.length)));
  }

  SectionDraft section(String title) {
    long drafts = texts.size();
    Durations durations = new Durations(nanoseconds.stream().mapToLong(Long::longValue).toArray());
    long most = openings.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new SectionDraft("drafts", title, ABOUT)
        .figure(Figure.of("drafts", drafts, "drafts"))
        .figure(Figure.of("templates used", templates.size(), "templates"))
        .figure(Figure.of(quoting.total("drafts that quote the message")))
        .figure(Figure.of(Share.of("near duplicates", repeated.count(), drafts)))
        .figure(Figure.of(Share.of("commonest opening", most, drafts)))
        .figure(Figure.of(single.total("at most one question")))
        .figure(Figure.of("words, median", middle(words), "words"))
        .figure(
            Figure.of("words, most", words.stream().mapToDouble(w -> w).max().orElse(0), "words"))
        .figure(Figure.of("Flesch-Kincaid grade, median", middle(grades), "years"))
        .figure(Figure.of("distinct word pairs", repeated.distinctPairs()))
        .figure(Figure.of("drafting, p50", durations.percentile(0.5), "ms"))
        .figure(Figure.of("drafting, p99", durations.percentile(0.99), "ms"))
        .shares(shares("Outcomes", outcomes))
        .shares(shares("Primary behaviours", behaviours))
        .shares(passed.table("Rules passed without a warning"))
        .listing(new Listing("Drafts drawn at random", examples()));
  }

  private static ShareTable shares(String name, Map<String, Long> counts) {
    long whole = counts.values().stream().mapToLong(Long::longValue).sum();
    return new ShareTable(
        name,
        counts.entrySet().stream()
            .map(count -> Share.of(count.getKey(), count.getValue(), whole))
            .toList());
  }

  private static double middle(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private List<String> examples() {
    List<String> drawn = new ArrayList<>(texts);
    Collections.shuffle(drawn, new Random(SEED));
    return drawn.subList(0, Math.min(EXAMPLES, drawn.size()));
  }
}
