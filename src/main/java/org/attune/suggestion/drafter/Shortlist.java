package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.Trial;
import org.attune.suggestion.Trial.Fate;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.passage.Word;

/** The drafts that stand so far: each does something else first, and no two say the same. */
final class Shortlist {
  private static final int MOST_DRAFTS = 3;
  private static final int FEWEST_DRAFTS = 2;
  private static final double TOO_ALIKE = 0.55;
  private static final int BRIEF_WORDS = 50;

  /** As much as a topic or a kind of question: what is so far behind fits by little but chance. */
  private static final double FAR_BEHIND = 5;

  private static final int OPENING_WORDS = 3;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Stems> stems = new ArrayList<>();
  private final List<Draft> spare = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();
  private boolean hasBrief;
  private double best = Double.NEGATIVE_INFINITY;
  private int toTheMatter;

  int size() {
    return drafts.size();
  }

  List<Draft> standing() {
    return List.copyOf(drafts);
  }

  /** Whether a draft begins with the same three words as one that stands. */
  boolean opensLike(Draft draft) {
    List<String> opening = opening(draft);
    return drafts.stream().anyMatch(other -> opening(other).equals(opening));
  }

  private static List<String> opening(Draft draft) {
    String body = draft.text().substring(draft.text().indexOf('\n') + 1);
    return Word.of(body).stream().limit(OPENING_WORDS).map(Word::form).toList();
  }

  static boolean isBrief(Draft draft) {
    return Word.of(draft.text()).size() <= BRIEF_WORDS;
  }

  boolean isFull() {
    return drafts.size() == MOST_DRAFTS;
  }

  /** Whether the one draft that is still wanted had better be of two or three sentences. */
  boolean wantsBrief() {
    return drafts.size() == MOST_DRAFTS - 1 && !hasBrief;
  }

  /** Two answers to the point are better than two and a third that would do for anybody. */
  boolean hasFarBetterThan(Candidate candidate) {
    boolean isBeside = toTheMatter >= FEWEST_DRAFTS && !isToTheMatter(candidate);
    return isBeside || (drafts.size() >= FEWEST_DRAFTS && candidate.score() < best - FAR_BEHIND);
  }

  /** Whether it answers what the message names in so many words. */
  private static boolean isToTheMatter(Candidate candidate) {
    return candidate.template().situation().isFoundByMentions();
  }

  /** Whether no draft does this first yet. */
  boolean adds(SupportBehaviour primary) {
    return drafts.stream().noneMatch(draft -> draft.behaviours().getFirst() == primary);
  }

  void passOver(Candidate candidate, Fate fate, String detail) {
    trials.add(
        new Trial(
            candidate.template().id(), candidate.step().rule(), candidate.score(), fate, detail));
  }

  /**
   * Takes a draft in, unless it says the same as another.
   *
   * @param warned whether others had better be offered instead
   */
  void add(Candidate candidate, Draft draft, boolean warned) {
    Stems said = Stems.of(draft.text());
    Optional<Draft> like = like(said);
    if (like.isPresent()) {
      passOver(candidate, Fate.ALIKE, "nearly " + like.get().template());
      return;
    }
    if (warned) {
      spare.add(draft);
    } else {
      drafts.add(draft);
      stems.add(said);
      hasBrief |= isBrief(draft);
      best = Math.max(best, candidate.score());
      toTheMatter += isToTheMatter(candidate) ? 1 : 0;
    }
    passOver(candidate, warned ? Fate.SPARE : Fate.OFFERED, "");
  }

  private Optional<Draft> like(Stems said) {
    for (int at = 0; at < drafts.size(); at++) {
      if (stems.get(at).share(said) > TOO_ALIKE) {
        return Optional.of(drafts.get(at));
      }
    }
    return Optional.empty();
  }

  Selection selection() {
    for (Draft draft : spare) {
      if (drafts.size() < FEWEST_DRAFTS && adds(draft.behaviours().getFirst())) {
        drafts.add(draft);
      }
    }
    return new Selection(drafts, trials);
  }
}
