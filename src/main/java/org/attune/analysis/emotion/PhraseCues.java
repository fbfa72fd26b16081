package org.attune.analysis.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.lexicon.Entry;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.scope.ScopeMark;
import org.attune.kernel.TextSpan;

/** Emotions that the writer names in a phrase clinicians have written down. */
final class PhraseCues {
  private final Lexicon lexicon;

  PhraseCues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Phrases in(Hindsight scope) {
    Phrases phrases =
        new Phrases(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Match match : lexicon.in(List.of(scope.sentence()))) {
      if (match.entry().confidence() == 0) {
        phrases.mentions().add(match);
      } else {
        sort(match, phrases, scope);
      }
    }
    phrases.meant().stream().filter(PhraseCues::isNoFeeling).forEach(phrases.noFeelings()::add);
    phrases.meant().removeIf(phrases::areNoFeeling);
    return phrases;
  }

  /** "I am afraid we have to move Tuesday": words of feeling that tell of none. */
  private static boolean isNoFeeling(Cue cue) {
    return cue.label() == Emotion.Label.NEUTRAL_UNCLEAR;
  }

  /** What is left of the match under the marks that stand over it. */
  private static void sort(Match match, Phrases phrases, Hindsight scope) {
    Set<ScopeMark> marks = scope.marks(match.span(), match.entry().marks());
    if (!marks.containsAll(match.entry().needs())) {
      return;
    }
    String label = match.entry().label();
    for (ScopeMark mark : marks) {
      String remains = match.entry().under().getOrDefault(mark, label);
      if (remains.equals(Entry.NOTHING)) {
        phrases.removed().add(new OutOfScope(cue(match, label), mark));
        return;
      }
      label = remains;
    }
    phrases.meant().add(cue(match, label));
  }

  private static Cue cue(Match match, String label) {
    return new Cue(
        Emotion.Label.valueOf(label),
        match.entry().confidence(),
        match.sentence(),
        match.span(),
        OptionalInt.of(match.entry().intensity()));
  }

  /**
   * The phrases of a sentence.
   *
   * @param noFeelings those that only sound like a feeling
   * @param mentions bare words of a feeling, which tell no more than where it is spoken of
   */
  record Phrases(
      List<Cue> meant, List<OutOfScope> removed, List<Cue> noFeelings, List<Match> mentions) {
    List<Match> mentions(Emotion.Label label) {
      return mentions.stream().filter(match -> match.entry().label().equals(label.name())).toList();
    }

    /** Whether the words of the cue, or all that name it, are of a phrase that tells of none. */
    boolean areNoFeeling(Cue cue) {
      List<Match> named = mentions(cue.label());
      return isNoFeeling(cue.focus())
          || !named.isEmpty() && named.stream().allMatch(match -> isNoFeeling(match.span()));
    }

    private boolean isNoFeeling(TextSpan span) {
      return noFeelings.stream().anyMatch(no -> no.focus().overlaps(span));
    }
  }

  /** A cue and the mark that removed it. */
  record OutOfScope(Cue cue, ScopeMark mark) {}
}
