package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.lexicon.Entry;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;

/** Finds the labels of one phrase file, without those that their scope cancels. */
final class CueFinder {
  /** Cancelled first, then whatever label remains. */
  private static final Comparator<String> NOTHING_FIRST =
      Comparator.comparing(label -> !label.equals(Entry.NOTHING));

  private static final Comparator<FoundCue> BEST =
      Comparator.comparingDouble(FoundCue::confidence)
          .thenComparing(cue -> cue.span().length())
          .reversed();

  private final Lexicon lexicon;
  private final Scope scope;

  private CueFinder(Lexicon lexicon, Scope scope) {
    this.lexicon = lexicon;
    this.scope = scope;
  }

  static CueFinder load(Path models, String file, Scope scope, Enum<?>[] labels)
      throws IOException {
    Set<String> names = Arrays.stream(labels).map(Enum::name).collect(Collectors.toSet());
    return new CueFinder(Lexicon.load(models, names, file), scope);
  }

  /** The cues in the order of the text; of overlapping ones of a label only the surest. */
  List<FoundCue> in(List<Sentence> sentences) {
    List<FoundCue> found = new ArrayList<>();
    for (Match match : lexicon.in(sentences)) {
      Entry entry = match.entry();
      String label = entry.worth(scope.of(match.sentence(), match.span()), NOTHING_FIRST);
      if (!label.equals(Entry.NOTHING)) {
        found.add(new FoundCue(label, entry.confidence(), entry.intensity(), match.span()));
      }
    }
    found.sort(BEST);
    List<FoundCue> kept = new ArrayList<>();
    for (FoundCue cue : found) {
      if (kept.stream().noneMatch(other -> repeats(cue, other))) {
        kept.add(cue);
      }
    }
    kept.sort(
        Comparator.comparingInt((FoundCue cue) -> cue.span().start())
            .thenComparing(FoundCue::label));
    return kept;
  }

  private static boolean repeats(FoundCue cue, FoundCue other) {
    return cue.label().equals(other.label()) && cue.span().overlaps(other.span());
  }
}
