package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.HeadGroup;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.encoder.Scores;
import org.attune.analysis.lexicon.Entry;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.linguistics.Token;
import org.attune.analysis.scope.Scope;

/**
 * Finds the labels of one family: those that the encoder learnt from its banks, and those that a
 * phrase names where the encoder does not contradict and scope does not cancel.
 */
final class CueFinder {
  /** Cancelled first, then whatever label remains. */
  private static final Comparator<String> NOTHING_FIRST =
      Comparator.comparing(label -> !label.equals(Entry.NOTHING));

  private static final Comparator<FoundCue> BEST =
      Comparator.comparingDouble(FoundCue::confidence)
          .thenComparing(cue -> cue.span().length())
          .reversed();

  private static final int MILD = 1;

  private final Lexicon lexicon;
  private final Scope scope;
  private final HeadGroup heads;

  private CueFinder(Lexicon lexicon, Scope scope, HeadGroup heads) {
    this.lexicon = lexicon;
    this.scope = scope;
    this.heads = heads;
  }

  static CueFinder load(Source source, String family, Enum<?>[] labels) throws IOException {
    Set<String> names = Arrays.stream(labels).map(Enum::name).collect(Collectors.toSet());
    return new CueFinder(
        Lexicon.load(source.models(), names, "phrases/" + family + ".yaml"),
        source.scope(),
        source.encoder().heads(family));
  }

  /** The cues in the order of the text; of overlapping ones of a label only the surest. */
  List<FoundCue> in(List<Sentence> sentences, MessageScores scores) {
    List<FoundCue> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.tokens().stream().anyMatch(Token::isWord)) {
        named(sentence, scores.sentences().get(i), found);
        heard(sentence, scores.sentences().get(i), found);
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

  private void named(Sentence sentence, Scores scores, List<FoundCue> found) {
    for (Match match : lexicon.in(List.of(sentence))) {
      Entry entry = match.entry();
      if (heads.agrees(scores, entry.label())) {
        String label = entry.worth(scope.of(sentence, match.span(), entry.marks()), NOTHING_FIRST);
        if (!label.equals(Entry.NOTHING)) {
          double heard = heads.probability(scores, label);
          double confidence = Math.max(heard, (heard + entry.confidence()) / 2);
          found.add(
              new FoundCue(label, Scores.rounded(confidence), entry.intensity(), match.span()));
        }
      }
    }
  }

  private void heard(Sentence sentence, Scores scores, List<FoundCue> found) {
    for (String label : heads.labels()) {
      if (heads.speaks(scores, label)) {
        double confidence = Scores.rounded(heads.probability(scores, label));
        found.add(new FoundCue(label, confidence, MILD, sentence.span()));
      }
    }
  }

  private static boolean repeats(FoundCue cue, FoundCue other) {
    return cue.label().equals(other.label()) && cue.span().overlaps(other.span());
  }

  /** What cues are read from. */
  record Source(Path models, Encoder encoder, Scope scope) {}
}
