package org.attune.analysis.thread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Turn;
import org.attune.kernel.Quote;
import org.jspecify.annotations.Nullable;

/** Reads how a message stands to the turns before it; pure and safe to share. */
public final class ThreadReader {
  private final ThreadSettings settings;
  private final ContentWords words;

  private ThreadReader(ThreadSettings settings, ContentWords words) {
    this.settings = settings;
    this.words = words;
  }

  /** Reads {@code thread.yaml} and the stop words below {@code models}. */
  public static ThreadReader load(Path models) throws IOException {
    return new ThreadReader(ThreadSettingsReader.read(models), ContentWords.load(models));
  }

  /**
   * The context of {@code request}'s text, nothing without history.
   *
   * @param found rupture markers of the text itself
   * @param markers rupture markers of an earlier patient turn, asked only when a repeatable one is
   *     in {@code found}
   * @param mood of a patient's text, -1 (low) to 1 (well), NaN where it shows none
   */
  public ThreadContext read(
      AnalysisRequest request,
      List<RuptureCue> found,
      Function<String, List<RuptureCue>> markers,
      ToDoubleFunction<String> mood) {
    if (request.history().isEmpty()) {
      return ThreadContext.none();
    }
    String text = request.text();
    History history = History.of(request.history(), settings);
    OpenQuestions questions = new OpenQuestions(words, settings);
    List<TurnQuote> notTakenUp = questions.ofTherapist(history, text);
    List<String> written = new ArrayList<>(history.texts(Turn.From.PATIENT));
    Brevity brevity = brevity(written, text, !notTakenUp.isEmpty());
    written.add(text);
    return new ThreadContext(
        brevity,
        notTakenUp,
        questions.ofPatient(history),
        lastTopic(history, text),
        repeated(history, found, markers),
        new Trend(settings).of(written, mood),
        shift(history, notTakenUp, text));
  }

  private @Nullable Brevity brevity(List<String> earlier, String text, boolean leavesOpen) {
    int count = ContentWords.count(text);
    double usual =
        Median.of(earlier.stream().map(turn -> (double) ContentWords.count(turn)).toList());
    boolean isShort =
        earlier.size() >= settings.fewestMessages()
            && usual >= settings.fewestMedian()
            && count <= settings.shareOfMedian() * usual;
    double confidence =
        leavesOpen ? settings.minimalUnansweredConfidence() : settings.minimalConfidence();
    return isShort ? new Brevity(count, usual, confidence) : null;
  }

  /** A long message avoids what was asked only when it takes up none of the questions. */
  private double shift(History history, List<TurnQuote> notTakenUp, String text) {
    int last = history.lastOf(Turn.From.THERAPIST);
    boolean none =
        last >= 0
            && !notTakenUp.isEmpty()
            && notTakenUp.size() == Passages.questions(history.text(last)).size();
    return none && ContentWords.count(text) >= settings.longWords()
        ? settings.shiftConfidence()
        : 0;
  }

  private LastTopic lastTopic(History history, String text) {
    int last = history.lastOf(Turn.From.PATIENT);
    if (last < 0) {
      return LastTopic.none();
    }
    Map<String, List<Quote>> mentions = new LinkedHashMap<>();
    for (ContentWords.Mention mention : words.in(history.text(last))) {
      mentions.computeIfAbsent(mention.stem(), stem -> new ArrayList<>()).add(mention.quote());
    }
    List<Map.Entry<String, List<Quote>>> chief =
        mentions.entrySet().stream()
            .sorted(
                Comparator.comparing(entry -> -entry.getValue().size())) // stable: earliest first
            .limit(settings.topicWords())
            .toList();
    Set<String> now = words.stems(text);
    return new LastTopic(
        chief.stream().map(entry -> first(last, entry)).toList(),
        chief.stream()
            .filter(entry -> now.contains(entry.getKey()))
            .map(entry -> first(last, entry))
            .toList());
  }

  private static TurnQuote first(int turn, Map.Entry<String, List<Quote>> entry) {
    return new TurnQuote(turn, entry.getValue().getFirst());
  }

  private List<Repetition> repeated(
      History history, List<RuptureCue> found, Function<String, List<RuptureCue>> markers) {
    List<RuptureCue.Marker> voiced =
        found.stream()
            .map(RuptureCue::label)
            .filter(settings.repeatable()::contains)
            .distinct()
            .toList();
    if (voiced.isEmpty()) {
      return List.of();
    }
    Map<RuptureCue.Marker, List<TurnQuote>> earlier = new LinkedHashMap<>();
    for (int turn : history.of(Turn.From.PATIENT)) {
      for (RuptureCue cue : markers.apply(history.text(turn))) {
        Quote quote = new Quote(cue.start(), cue.end(), cue.quote());
        earlier
            .computeIfAbsent(cue.label(), label -> new ArrayList<>())
            .add(new TurnQuote(turn, quote));
      }
    }
    return voiced.stream()
        .filter(earlier::containsKey)
        .map(marker ->
            new Repetition(marker, earlier.getOrDefault(marker, List.of()), settings.repeatRaise()))
        .toList();
  }
}
