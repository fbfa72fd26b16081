package org.attune.analysis.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  List<Cue> in(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (Match match : lexicon.in(List.of(sentence))) {
      meant(match).ifPresent(label -> cues.add(cue(match, label)));
    }
    return cues;
  }

  /** What is left of the match under the marks that stand over it. */
  private Optional<Emotion.Label> meant(Match match) {
    Set<ScopeMark> marks = scope.of(match.sentence(), match.span());
    if (!marks.containsAll(match.entry().needs())) {
      return Optional.empty();
    }
    String label = match.entry().label();
    for (ScopeMark mark : marks) {
      label = match.entry().under().getOrDefault(mark, label);
      if (label.equals(Entry.NOTHING)) {
        return Optional.empty();
      }
    }
    return Optional.of(Emotion.Label.valueOf(label));
  }

  private static Cue cue(Match match, Emotion.Label label) {
    return new Cue(
        label,
        match.entry().confidence(),
        match.sentence(),
        match.span(),
        OptionalInt.of(match.entry().intensity()));
  }
}
