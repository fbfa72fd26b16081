package org.attune.suggestion.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.RuptureCue;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.passage.QuoteFinder.Focus;

/** Looks up cues of a reading as places a reply can take up. */
final class Signs {
  /** Cues less sure than this are shown to the therapist but steer no draft. */
  static final double SURE = 0.5;

  /** Strain steers sooner: passing one over costs more than asking after one too many. */
  private static final double STRAINED = 0.35;

  private Signs() {}

  static Stream<Focus> emotions(Reading reading, Predicate<Emotion> which) {
    return reading.emotions().stream()
        .filter(e -> e.confidence() >= SURE)
        .filter(which)
        .map(e -> focus(e.start(), e.end(), e.confidence() * (1 + e.intensity() / 2.0)));
  }

  static Stream<Focus> content(Reading reading, Predicate<ContentCue.Label> which) {
    return reading.content().stream()
        .filter(c -> c.confidence() >= SURE)
        .filter(c -> which.test(c.label()))
        .map(c -> focus(c.start(), c.end(), 2 * c.confidence()));
  }

  static Stream<Focus> rupture(Reading reading, Set<RuptureCue.Marker> which) {
    return reading.rupture().stream()
        .filter(r -> r.confidence() >= STRAINED)
        .filter(r -> which.contains(r.label()))
        .map(r -> focus(r.start(), r.end(), 3 * r.confidence()));
  }

  static Stream<Focus> alliance(
      Reading reading, AllianceCue.Polarity polarity, Set<AllianceCue.Facet> facets) {
    return reading.alliance().stream()
        .filter(a -> a.confidence() >= SURE)
        .filter(a -> a.polarity() == polarity && facets.contains(a.label()))
        .map(a -> focus(a.start(), a.end(), 2 * a.confidence()));
  }

  static boolean isUnpleasant(Emotion emotion) {
    return !emotion.label().isPleasant() && emotion.label() != Emotion.Label.NEUTRAL_UNCLEAR;
  }

  /** The signs, where there is at least one. */
  static Optional<List<Focus>> any(Stream<Focus> signs) {
    List<Focus> all = signs.toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Focus focus(int start, int end, double weight) {
    return new Focus(new TextSpan(start, end), weight);
  }
}
