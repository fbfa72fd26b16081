package org.attune.suggestion.drafter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.template.Frame;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Template;
import org.attune.suggestion.template.Wording;

/**
 * Puts a passage and a question of the message into whole sentences of a reply.
 *
 * <p>The drafts of a message open differently: the first with what was written, the second with a
 * feeling or how hard it is, the third with the question or what it took to write.
 */
record Telling(Lexicon lexicon, PatientMessage message) {
  private static final int LAST = 2;
  private static final int MOST_TOGETHER_WORDS = 24;
  private static final int LEAST_OF_TWO_WORDS = 4;
  private static final int MOST_IN_TWO_WORDS = 30;
  private static final Pattern OWN = Pattern.compile("^(?:you|your)\\b");
  private static final String SORRY = "sorry";

  /** Of so many replies to something that hurts, one says that it is sorry to hear it. */
  private static final int SORRY_IN = 2;

  /**
   * "You write that he never listens."
   *
   * @param told the passage in the second person; empty where it is quoted
   * @param namesFeeling whether the reply may begin with the feeling among {@code words}
   */
  Optional<Wording.Filled> passage(
      boolean found,
      Optional<String> told,
      boolean namesFeeling,
      Candidate candidate,
      Map<Slot, String> words,
      int turn) {
    Frame frame =
        !found
            ? Frame.TELL_TOPIC
            : told.map(t -> frame(t, namesFeeling, candidate, turn)).orElse(Frame.TELL_QUOTED);
    return sentence(frame, candidate, words);
  }

  private Frame frame(String told, boolean namesFeeling, Candidate candidate, int turn) {
    Language language = lexicon.language();
    boolean isFelt = language.tellsFeeling(told);
    return switch (turn) {
      case 0 -> isSorry(told, candidate) ? Frame.TELL_SORRY : plainly(told);
      case 1 ->
          namesFeeling && !isFelt
              ? Frame.TELL_FEELING
              : !isGood(candidate) && language.isHardNow(told)
                  ? Frame.TELL_HARD
                  : isFelt ? Frame.TELL_FELT : Frame.TELL_TOLD;
      default -> Frame.TELL_EFFORT;
    };
  }

  /** What went well is neither hard nor to be sorry for. */
  private static boolean isGood(Candidate candidate) {
    return switch (candidate.step().situation()) {
      case PROGRESS, GRATITUDE -> true;
      default -> false;
    };
  }

  private boolean isSorry(String told, Candidate candidate) {
    return !isGood(candidate)
        && lexicon.language().sorrowWords().in(told)
        && !told.contains(" but ")
        && !candidate.template().says(SORRY)
        && new Chance(SORRY, candidate.template().id(), message.text()).applyAsInt(SORRY_IN) == 0;
  }

  /** The way that says least besides: a feeling as one, the writer's own without a lead-in. */
  private Frame plainly(String told) {
    return lexicon.language().tellsFeeling(told)
        ? Frame.TELL_FELT
        : isOwn(told) ? Frame.TELL_PLAIN : Frame.TELL_TOLD;
  }

  private static boolean isOwn(String told) {
    return OWN.matcher(told).find();
  }

  /**
   * Two passages one after the other, where both are the writer's own and say different things:
   * "You took a new job. You're afraid of the road."
   */
  Optional<String> two(String first, String second, Map<Slot, String> words) {
    boolean together =
        isOwn(first)
            && isOwn(second)
            && Math.min(Word.of(first).size(), Word.of(second).size()) >= LEAST_OF_TWO_WORDS
            && Word.of(first).size() + Word.of(second).size() <= MOST_IN_TWO_WORDS
            && !saysTheSame(first, second)
            && !saysTheSame(second, first);
    String ask = words.getOrDefault(Slot.ASK, "");
    return together && !saysTheSame(first + " " + second, ask)
        ? Optional.of(first + ". " + second + ".")
        : Optional.empty();
  }

  /** "You write, \"he never listens\"." */
  Optional<String> quoted(Candidate candidate, Map<Slot, String> words) {
    return sentence(Frame.TELL_QUOTED, candidate, words).map(Wording.Filled::text);
  }

  /**
   * One sentence for what was written and what is asked: the question alone where the draft is to
   * open with it, else both; nothing where they are better told apart.
   *
   * @param saysMuch whether the passage says what is hard; if not, the question opens the first
   *     draft instead of the last
   */
  Optional<String> inOne(
      Optional<String> told,
      boolean saysMuch,
      Candidate candidate,
      Map<Slot, String> words,
      int turn) {
    Template template = candidate.template();
    String ask = words.get(Slot.ASK);
    if (ask == null || !template.takesUp(Slot.TELLS) || !template.takesUp(Slot.ASKS)) {
      return Optional.empty();
    }
    boolean asksFirst =
        (turn == (saysMuch ? LAST : 0) && !lexicon.language().contentWords(ask).isEmpty())
            || told.filter(t -> saysTheSame(t, ask)).isPresent();
    if (asksFirst) {
      return sentence(Frame.ASK_FIRST, candidate, words).map(Wording.Filled::text);
    }
    return turn == 0 || !saysMuch
        ? told.flatMap(t -> together(t, ask, candidate, words))
        : Optional.empty();
  }

  /** "You write that you can't sleep, and you ask how to rest." */
  private Optional<String> together(
      String told, String ask, Candidate candidate, Map<Slot, String> words) {
    if (Word.of(told).size() + Word.of(ask).size() > MOST_TOGETHER_WORDS) {
      return Optional.empty();
    }
    Frame frame = plainly(told);
    Chance chance = chance(candidate);
    List<Wording> beside = lexicon.ways(Frame.ASK_BESIDE);
    return beside
        .get(chance.applyAsInt(beside.size()))
        .fill(words, chance)
        .flatMap(asked ->
            sentence(frame, candidate, words)
                .map(Wording.Filled::text)
                .map(whole -> whole.substring(0, whole.length() - 1) + ", " + asked.text() + "."));
  }

  /** Adds the question; a reply that answers it says so where it had better not come back. */
  void question(Optional<Asked> asked, Candidate candidate, Map<Slot, String> words, int turn) {
    asked.filter(a -> !a.isQuoted()).ifPresent(a -> words.put(Slot.ASK, a.words()));
    boolean isAnswered =
        candidate.template().answersSomething()
            && !lexicon.language().withoutPleas(message.questions()).isEmpty();
    Optional<Frame> frame =
        asked
            .map(a ->
                !a.isQuoted()
                    ? Frame.ASK_TOLD
                    : turn == LAST && isAnswered ? Frame.ASK_PLAIN : Frame.ASK_QUOTED)
            .or(() -> isAnswered ? Optional.of(Frame.ASK_PLAIN) : Optional.empty());
    Map<Slot, String> ask = asked.map(a -> Map.of(Slot.ASK, a.words())).orElse(Map.of());
    frame
        .flatMap(f -> sentence(f, candidate, ask))
        .ifPresent(filled -> words.put(Slot.ASKS, filled.text()));
  }

  /** "You feel so alone, and you ask why you feel so alone." */
  private boolean saysTheSame(String told, String asked) {
    Set<String> stems = Stems.of(told).stems();
    List<Word> content = lexicon.language().contentWords(asked);
    return !content.isEmpty() && content.stream().allMatch(word -> stems.contains(word.stem()));
  }

  /** One of the ways, and rather none that says what the template says, too: "I can hear". */
  private Optional<Wording.Filled> sentence(
      Frame frame, Candidate candidate, Map<Slot, String> words) {
    Chance chance = chance(candidate);
    List<Wording> ways = lexicon.ways(frame);
    List<Wording> fresh =
        ways.stream().filter(way -> !isSaidBy(candidate.template(), way)).toList();
    List<Wording> open = fresh.isEmpty() ? ways : fresh;
    return open.get(chance.applyAsInt(open.size())).fill(words, chance);
  }

  private boolean isSaidBy(Template template, Wording way) {
    return way.tokens().stream()
        .anyMatch(word -> lexicon.language().hasContent(word) && template.says(word.form()));
  }

  private Chance chance(Candidate candidate) {
    return new Chance(candidate.template().id(), message.text());
  }
}
