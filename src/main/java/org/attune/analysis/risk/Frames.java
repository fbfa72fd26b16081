package org.attune.analysis.risk;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.analysis.lexicon.Lexicon;
import org.attune.analysis.lexicon.Match;
import org.attune.analysis.linguistics.Sentence;

/** The frames that the sentences of a message set, and what they make of a passage. */
final class Frames {
  private final List<Sentence> sentences;
  private final Map<Sentence, Set<Frame>> frames = new IdentityHashMap<>();
  private final Set<Frame> anywhere = EnumSet.noneOf(Frame.class);

  Frames(Lexicon lexicon, List<Sentence> sentences) {
    this.sentences = sentences;
    for (Match match : lexicon.in(sentences)) {
      Frame frame = Frame.valueOf(match.entry().label());
      frames.computeIfAbsent(match.sentence(), s -> EnumSet.noneOf(Frame.class)).add(frame);
      anywhere.add(frame);
    }
  }

  boolean says(Sentence sentence, Frame frame) {
    return frames.getOrDefault(sentence, Set.of()).contains(frame);
  }

  /** Whether a sentence tells of a time long past and nothing says that it goes on. */
  boolean isLongAgo(Sentence sentence) {
    Set<Frame> next = next(sentence).map(s -> frames.getOrDefault(s, Set.of())).orElse(Set.of());
    boolean told = says(sentence, Frame.LONG_AGO) || next.contains(Frame.WAS_LONG_AGO);
    return told && !says(sentence, Frame.GOING_ON) && !anywhere.contains(Frame.IS_BACK);
  }

  /** Whether the message tells of somebody in the writer's care who is looked after. */
  boolean isCareForOthers() {
    return anywhere.contains(Frame.AT_WORK) && anywhere.contains(Frame.DEALT_WITH);
  }

  /** Whether a sentence tells of others as cases of the writer's trade, and not of the writer. */
  boolean isCase(Sentence sentence) {
    return anywhere.contains(Frame.AT_WORK)
        && says(sentence, Frame.OTHERS_CASE)
        && !says(sentence, Frame.OWN);
  }

  /** Whether it tells a thought or a script that the therapy works on, and it was met as such. */
  boolean isIntrusive(Sentence sentence) {
    return anywhere.contains(Frame.HELD) && says(sentence, Frame.INTRUSIVE);
  }

  Optional<Sentence> next(Sentence sentence) {
    int next = sentences.indexOf(sentence) + 1;
    return next < sentences.size() ? Optional.of(sentences.get(next)) : Optional.empty();
  }
}
