package org.attune.suggestion.voice;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.suggestion.SupportBehaviour;

/**
 * How one therapist writes: a habit moves a draft up or down a little, and never past a guardrail.
 *
 * <p>A plain value computed anew from recent decisions, so forgetting the decisions forgets the
 * voice.
 *
 * @param replies how many replies it was learnt from
 * @param words median length of a reply; 0 where too little is known
 * @param greeting the usual first line, with {name} for the patient's name
 * @param signOff the usual last lines
 * @param leanings by what a draft does first
 */
public record TherapistVoice(
    int replies,
    int words,
    Optional<String> greeting,
    Optional<String> signOff,
    Map<SupportBehaviour, Leaning> leanings) {
  /** Fewer replies than this say nothing of a habit. */
  public static final int FEWEST_REPLIES = 5;

  private static final double MOST = 0.6;
  private static final double LENGTH_COUNTS = 0.4;
  private static final double WORTH_SAYING = 0.15;
  private static final TherapistVoice UNKNOWN =
      new TherapistVoice(0, 0, Optional.empty(), Optional.empty(), Map.of());

  public TherapistVoice {
    leanings = leanings.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(leanings));
  }

  /**
   * How drafts that do one thing first have fared.
   *
   * @param offered how many were offered
   * @param kept how much of them was sent: 1 for a draft sent as it was, less for an edited one
   */
  public record Leaning(int offered, double kept) {

    /** Above 0 where they fare better than one in three, which is chance among three drafts. */
    double value() {
      double share = (kept + 1) / (offered + 3);
      return Math.clamp(Math.log(3 * share), -MOST, MOST);
    }
  }

  /** Of a therapist about whom nothing is known, or nothing may be learnt. */
  public static TherapistVoice unknown() {
    return UNKNOWN;
  }

  /** Learns from the therapist's own approved replies, the newest first. */
  public static TherapistVoice of(List<Decided> decisions) {
    return decisions.size() < FEWEST_REPLIES ? UNKNOWN : new VoiceLesson(decisions).voice();
  }

  /**
   * What is added to the fit of a draft; 0 where nothing is known.
   *
   * @param primary what the draft does first
   * @param draftWords about how long it is
   */
  public double favours(SupportBehaviour primary, int draftWords) {
    return leaning(primary) - tooLongOrShort(draftWords);
  }

  private double leaning(SupportBehaviour primary) {
    return Optional.ofNullable(leanings.get(primary)).map(Leaning::value).orElse(0.0);
  }

  private double tooLongOrShort(int draftWords) {
    return words == 0 || draftWords == 0
        ? 0
        : Math.min(MOST, LENGTH_COUNTS * Math.abs(Math.log((double) draftWords / words)));
  }

  /** One sentence for the therapist on what moved such a draft, if anything did. */
  public Optional<String> why(SupportBehaviour primary) {
    Leaning leaning = leanings.get(primary);
    if (leaning == null || Math.abs(leaning.value()) < WORTH_SAYING) {
      return Optional.empty();
    }
    String place = leaning.value() > 0 ? "higher" : "lower";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Placed %s for you: of %d such drafts (%s first) you have kept %.0f.",
            place,
            leaning.offered(),
            primary.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            leaning.kept()));
  }
}
