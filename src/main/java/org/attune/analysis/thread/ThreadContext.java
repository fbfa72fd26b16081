package org.attune.analysis.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.RuptureCue.Marker;
import org.attune.analysis.ThreadFacts;
import org.attune.kernel.Quote;
import org.jspecify.annotations.Nullable;

/**
 * How a message stands to what was said before it, each fact with its passages.
 *
 * @param brevity only where the message is far below the patient's own usual length
 * @param notTakenUp the therapist's last questions that the patient has not taken up since
 * @param unanswered the patient's earlier questions that no later turn of the therapist answered
 * @param repeated complaints and wishes to stop that return
 * @param shiftConfidence that a long message avoids what was asked, 0 where it does not
 */
public record ThreadContext(
    @Nullable Brevity brevity,
    List<TurnQuote> notTakenUp,
    List<TurnQuote> unanswered,
    LastTopic lastTopic,
    List<Repetition> repeated,
    MoodTrend mood,
    double shiftConfidence) {
  public ThreadContext {
    notTakenUp = List.copyOf(notTakenUp);
    unanswered = List.copyOf(unanswered);
    repeated = List.copyOf(repeated);
  }

  /** What a message without history has: nothing. */
  public static ThreadContext none() {
    return new ThreadContext(
        null, List.of(), List.of(), LastTopic.none(), List.of(), MoodTrend.UNKNOWN, 0);
  }

  /** The same as it is told to those who read the message. */
  public ThreadFacts facts() {
    return new ThreadFacts(
        brevity == null ? null : new ThreadFacts.Brevity(brevity.words(), brevity.usualWords()),
        said(notTakenUp),
        said(unanswered),
        said(lastTopic.returning()),
        repeated.stream()
            .map(again -> new ThreadFacts.Repeated(again.marker(), said(again.earlier())))
            .toList(),
        ThreadFacts.Mood.valueOf(mood.name()));
  }

  private static List<ThreadFacts.Said> said(List<TurnQuote> quotes) {
    return quotes.stream()
        .map(each ->
            new ThreadFacts.Said(
                each.turn(), each.quote().start(), each.quote().end(), each.quote().quote()))
        .toList();
  }

  public boolean repeatsWishToStop() {
    return repeated.stream().anyMatch(again -> again.marker() == Marker.DROPOUT_INTENT);
  }

  /**
   * The markers {@code found} in {@code text} alone, surer where they return, and those that only
   * history shows; {@code found} itself where history adds nothing.
   */
  public List<RuptureCue> rupture(String text, List<RuptureCue> found) {
    List<RuptureCue> cues = new ArrayList<>(found.stream().map(this::raised).toList());
    Quote whole = Passages.whole(text);
    if (brevity != null) {
      add(cues, Marker.MINIMAL_RESPONSE, brevity.confidence(), whole);
    }
    if (shiftConfidence > 0) {
      add(cues, Marker.AVOIDANT_STORY_TOPIC_SHIFT, shiftConfidence, Passages.opening(text));
    }
    if (cues.size() > found.size()) {
      cues.sort(
          Comparator.comparingInt(RuptureCue::start).thenComparing(cue -> cue.label().name()));
    }
    return List.copyOf(cues);
  }

  private RuptureCue raised(RuptureCue cue) {
    Optional<Repetition> again =
        repeated.stream().filter(each -> each.marker() == cue.label()).findFirst();
    return again.map(each -> each.raised(cue)).orElse(cue);
  }

  /** A cue of the words themselves is kept: it names its place better. */
  private static void add(List<RuptureCue> cues, Marker marker, double confidence, Quote quote) {
    if (cues.stream().noneMatch(cue -> cue.label() == marker)) {
      cues.add(new RuptureCue(marker, confidence, quote.start(), quote.end(), quote.quote()));
    }
  }
}
