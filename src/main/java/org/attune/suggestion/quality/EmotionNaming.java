package org.attune.suggestion.quality;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.analysis.Emotion;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.template.Lexicon.Feeling;

/**
 * Names at most two feelings, as guesses, and only those that were read or that the patient named:
 * human raters agree only poorly on specific emotions (Provoost 2019).
 */
public final class EmotionNaming implements Style {
  private static final double SURE = 0.5;
  private static final int MOST = 2;

  private record Named(Emotion.Label label, Phrases inReply, Phrases inMessage) {}

  private final List<Named> feelings;
  private final Phrases tentative;

  /**
   * @param tentative phrases that make a feeling a guess
   */
  public EmotionNaming(Collection<Feeling> feelings, Phrases tentative) {
    this.feelings =
        feelings.stream()
            .map(f -> new Named(f.label(), naming(f.felt()), new Phrases(f.words())))
            .toList();
    this.tentative = tentative;
  }

  /** "Low mood" is no naming; "you feel low" is. */
  private static Phrases naming(List<String> felt) {
    return new Phrases(
        felt.stream()
            .flatMap(word ->
                Stream.of("(feel|feeling|felt) … " + word, "you are … " + word, "you're … " + word))
            .toList());
  }

  @Override
  public String rule() {
    return "EMOTION_NAMING";
  }

  @Override
  public Verdict judge(Reply reply) {
    Set<Emotion.Label> named = new HashSet<>();
    boolean sure = false;
    boolean foreign = false;
    for (Reply.Sentence sentence : reply.sentences()) {
      List<Word> words = sentence.ownWords();
      for (Named feeling : feelings) {
        if (feeling.inReply().find(words).isPresent()) {
          named.add(feeling.label());
          sure |= tentative.find(words).isEmpty();
          foreign |= !wasRead(feeling, reply) && !theirWord(feeling, reply);
        }
      }
    }
    if (foreign) {
      return new Verdict.Warn("names a feeling that was not read in the message");
    }
    if (named.size() > MOST) {
      return new Verdict.Warn("names " + named.size() + " feelings");
    }
    return sure ? new Verdict.Warn("names a feeling without room for doubt") : Verdict.pass();
  }

  private static boolean wasRead(Named feeling, Reply reply) {
    return reply.message().reading().emotions().stream()
        .anyMatch(e -> e.label() == feeling.label() && e.confidence() >= SURE);
  }

  private static boolean theirWord(Named feeling, Reply reply) {
    return feeling.inMessage().find(reply.message().words()).isPresent();
  }
}
