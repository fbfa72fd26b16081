package org.attune.suggestion.drafter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.attune.analysis.Emotion;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Phrases;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.plan.Situation;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Lexicon.Feeling;
import org.attune.suggestion.template.Slot;

/** Finds words for the strongest feeling of a message that fits a reply. */
record Felt(Lexicon lexicon, PatientMessage message) {
  /** Puts words for the strongest feeling in, unless they stand there already; and says which. */
  Optional<Emotion> into(Map<Slot, String> words, Candidate candidate) {
    Optional<Emotion> strongest = strongest(candidate.step().situation());
    Optional<Feeling> known =
        strongest.flatMap(e -> Optional.ofNullable(lexicon.feelings().get(e.label())));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Chance chance = new Chance(message.text(), candidate.template().id());
    Feeling feeling = known.get();
    String felt =
        theirWord(strongest.get(), feeling)
            .orElseGet(() -> feeling.felt().get(chance.applyAsInt(feeling.felt().size())));
    if (words.values().stream().noneMatch(w -> new Phrases(List.of(felt)).in(w))) {
      words.put(Slot.FELT, felt);
    }
    words.put(Slot.FEELING, feeling.nouns().get(chance.applyAsInt(feeling.nouns().size())));
    return strongest;
  }

  private Optional<Emotion> strongest(Situation situation) {
    boolean pleasant = situation == Situation.PROGRESS || situation == Situation.GRATITUDE;
    Predicate<Emotion> fits =
        e -> e.label() != Emotion.Label.NEUTRAL_UNCLEAR && e.label().isPleasant() == pleasant;
    return message.reading().emotions().stream()
        .filter(e -> e.confidence() >= SlotValues.SURE)
        .filter(fits)
        .filter(Felt::isOwn)
        .max(Comparator.comparingDouble(e -> e.confidence() * e.intensity()));
  }

  /** "His daughters say it is embarrassing" names nobody's feeling now. */
  private static boolean isOwn(Emotion emotion) {
    return Word.of(emotion.quote()).stream().anyMatch(Word::isFirstPerson);
  }

  /** The patient's own word for it, where the evidence holds one. */
  private static Optional<String> theirWord(Emotion emotion, Feeling feeling) {
    List<Word> evidence = Word.of(emotion.quote());
    return new Phrases(feeling.words())
        .find(evidence)
        .map(span -> span.in(emotion.quote()).toLowerCase(Locale.ROOT));
  }
}
