package org.attune.analysis.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.lexicon.Entry;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;
import org.attune.analysis.scope.ScopeMark;

/** Emotions that the writer names in a phrase clinicians have written down. */
final class PhraseCues {
  private final Lexicon lexicon;
  private final Scope scope;

  PhraseCues(Lexicon lexicon, Scope scope) {
    this.lexicon = lexicon;
    this.scope = scope;
  }

  Phrases in(Sentence sentence) {
    Phrases phrases = new Phrases(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Match match : lexicon.in(List.of(sentence))) {
      sort(match, phrases);
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
  private void sort(Match match, Phrases phrases) {
    Set<ScopeMark> marks = scope.of(match.sentence(), match.span(), match.entry().marks());
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
   */
  record Phrases(List<Cue> meant, List<OutOfScope> removed, List<Cue> noFeelings) {
    /** Whether the words of the cue are of a phrase that tells of no feeling. */
    boolean areNoFeeling(Cue cue) {
      return noFeelings.stream().anyMatch(no -> no.focus().overlaps(cue.focus()));
    }
  }

  /** A cue and the mark that removed it. */
  record OutOfScope(Cue cue, ScopeMark mark) {}
}
