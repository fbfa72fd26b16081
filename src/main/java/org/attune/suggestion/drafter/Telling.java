package org.attune.suggestion.drafter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Wording;

/** Puts a passage and a question of the message into whole sentences of a reply. */
record Telling(Lexicon lexicon, PatientMessage message) {
  private static final int MOST_TOGETHER_WORDS = 24;
  private static final String SORRY = "sorry";

  /** Of so many replies to something that hurts, one says that it is sorry to hear it. */
  private static final int SORRY_IN = 2;

  /**
   * "You write that he never listens."
   *
   * @param told the passage in the second person; empty where it is quoted
   */
  Optional<String> passage(
      boolean found, Optional<String> told, Candidate candidate, Map<Slot, String> words) {
    return sentence(found ? ways(told, candidate) : lexicon.tellTopic(), candidate, words);
  }

  /** "You write, \"he never listens\"." */
  Optional<String> quoted(Candidate candidate, Map<Slot, String> words) {
    return sentence(lexicon.tellQuoted(), candidate, words);
  }

  private static boolean fit(String told, String ask, Candidate candidate) {
    return candidate.template().takesUp(Slot.TELLS)
        && candidate.template().takesUp(Slot.ASKS)
        && Word.of(told).size() + Word.of(ask).size() <= MOST_TOGETHER_WORDS;
  }

  /** "You write that you can't sleep, and you ask how to rest." */
  Optional<String> together(String told, Candidate candidate, Map<Slot, String> words) {
    String ask = words.get(Slot.ASK);
    if (ask == null || !fit(told, ask, candidate)) {
      return Optional.empty();
    }
    Language language = lexicon.language();
    if (saysTheSame(told, ask, language)) {
      return Optional.ofNullable(words.get(Slot.ASKS));
    }
    List<Wording> ways = language.tellsFeeling(told) ? lexicon.tellFelt() : lexicon.tellTold();
    Chance chance = chance(candidate);
    return lexicon
        .askBeside()
        .get(chance.applyAsInt(lexicon.askBeside().size()))
        .fill(words, chance)
        .flatMap(beside ->
            sentence(ways, candidate, words)
                .map(whole -> whole.substring(0, whole.length() - 1) + ", " + beside.text() + "."));
  }

  /** Adds the question; a template that answers it says so where it had better not come back. */
  void question(Optional<Asked> asked, Candidate candidate, Map<Slot, String> words) {
    asked.filter(a -> !a.isQuoted()).ifPresent(a -> words.put(Slot.ASK, a.words()));
    boolean isAnswered =
        candidate.template().answersRequest()
            && !lexicon.language().withoutPleas(message.questions()).isEmpty();
    List<Wording> ways =
        asked
            .map(a -> a.isQuoted() ? lexicon.askQuoted() : lexicon.askTold())
            .orElse(isAnswered ? lexicon.askPlain() : List.of());
    if (!ways.isEmpty()) {
      Chance chance = chance(candidate);
      ways.get(chance.applyAsInt(ways.size()))
          .fill(asked.map(a -> Map.of(Slot.ASK, a.words())).orElse(Map.of()), chance)
          .ifPresent(filled -> words.put(Slot.ASKS, filled.text()));
    }
  }

  private List<Wording> ways(Optional<String> told, Candidate candidate) {
    if (told.isEmpty()) {
      return lexicon.tellQuoted();
    }
    if (lexicon.language().tellsFeeling(told.get())) {
      return lexicon.tellFelt();
    }
    boolean isSorry =
        lexicon.language().sorrowWords().in(told.get()) && !candidate.template().says(SORRY);
    Chance chance = new Chance(SORRY, candidate.template().id(), message.text());
    return isSorry && chance.applyAsInt(SORRY_IN) == 0 ? lexicon.tellSorry() : lexicon.tellTold();
  }

  /** "You feel so alone, and you ask why you feel so alone." */
  private static boolean saysTheSame(String told, String asked, Language language) {
    Set<String> stems = Stems.of(told).stems();
    List<Word> content = language.contentWords(asked);
    return !content.isEmpty() && content.stream().allMatch(word -> stems.contains(word.stem()));
  }

  /** One of the ways, and rather none that begins as the template goes on: "I can hear". */
  private Optional<String> sentence(
      List<Wording> ways, Candidate candidate, Map<Slot, String> words) {
    Chance chance = chance(candidate);
    List<Wording> fresh =
        ways.stream().filter(way -> !candidate.template().says(way.opening())).toList();
    List<Wording> open = fresh.isEmpty() ? ways : fresh;
    return open.get(chance.applyAsInt(open.size())).fill(words, chance).map(Wording.Filled::text);
  }

  private Chance chance(Candidate candidate) {
    return new Chance(candidate.template().id(), message.text());
  }
}
