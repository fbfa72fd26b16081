package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Trial.Fate;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.quality.Length;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.voice.TherapistVoice;

/** Writes up to three drafts that differ in what they do and take up what the patient wrote. */
public final class TemplateDrafter {
  private static final int MOST_TRIED = 12;
  private static final int FEW_WORDS = 50;
  private static final String LENGTH = new Length().rule();
  private static final int MOST_WARNINGS = 1;

  /** A template of so many words seldom gives a draft of more than fifty. */
  private static final int BRIEF_TEMPLATE_WORDS = 54;

  private final Catalogue catalogue;
  private final TemplateChoice choice;
  private final DraftWriter writer;

  public TemplateDrafter(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.choice = new TemplateChoice(catalogue);
    this.writer = new DraftWriter(catalogue);
  }

  /**
   * The drafts that pass, the best first.
   *
   * @param voice of the therapist who will answer
   * @param checks runs every guardrail over a text
   */
  public Selection draft(
      PatientMessage message,
      List<Plan.Step> steps,
      TherapistVoice voice,
      Function<String, List<Check>> checks) {
    SlotValues values = new SlotValues(catalogue.lexicon(), message);
    Shortlist list = new Shortlist();
    Set<String> unsayable = new HashSet<>();
    int tried = 0;
    List<Candidate> ranked = choice.rank(message, steps, voice);
    List<Candidate> longer = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (list.isFull() || tried == MOST_TRIED || list.hasFarBetterThan(candidate)) {
        break;
      }
      if (!list.adds(candidate.template().primary())) {
        list.passOver(candidate, Fate.SAME_BEHAVIOUR, "");
      } else if (list.wantsBrief() && !isBrief(candidate)) {
        longer.add(candidate);
      } else {
        tried++;
        attempt(candidate, message, values, unsayable, checks, list);
      }
    }
    for (Candidate candidate : longer) {
      if (list.isFull() || tried == MOST_TRIED) {
        break;
      }
      tried++;
      attempt(candidate, message, values, unsayable, checks, list);
    }
    return list.selection();
  }

  private static boolean isBrief(Candidate candidate) {
    return candidate.template().roughWords() <= BRIEF_TEMPLATE_WORDS;
  }

  private void attempt(
      Candidate candidate,
      PatientMessage message,
      SlotValues values,
      Set<String> unsayable,
      Function<String, List<Check>> checks,
      Shortlist list) {
    Values repeating = values.of(candidate, list.size());
    Values fresh =
        list.size() == 0
            ? repeating
            : values.apartFrom(list.standing(), candidate).orElseGet(repeating::withoutPassage);
    Optional<Draft> apart = write(candidate, message, fresh, unsayable, checks);
    Optional<Draft> whole =
        !fresh.equals(repeating) && (!isFine(apart) || list.opensLike(apart.get()))
            ? write(candidate, message, repeating, unsayable, checks)
            : apart;
    Optional<Draft> calm =
        isFine(whole) && isWarned(whole.get())
            ? write(candidate, message, fresh.withoutPassage(), unsayable, checks)
                .filter(bare -> !isBlocked(bare) && !isWarned(bare))
                .or(() -> whole)
            : whole;
    Optional<Draft> draft =
        list.wantsBrief() && isFine(calm) && !Shortlist.isBrief(calm.get())
            ? write(candidate, message, fresh.withoutPassage(), unsayable, checks)
                .filter(brief -> !isBlocked(brief) && Shortlist.isBrief(brief))
                .or(() -> calm)
            : calm;
    if (draft.isEmpty()) {
      list.passOver(candidate, Fate.UNFILLED, "");
    } else if (isBlocked(draft.get())) {
      list.passOver(candidate, Fate.BLOCKED, blocks(draft.get()));
    } else {
      list.add(candidate, draft.get(), isWarned(draft.get()));
    }
  }

  /** The draft, if need be with the passage word for word, or without the patient's question. */
  private Optional<Draft> write(
      Candidate candidate,
      PatientMessage message,
      Values values,
      Set<String> unsayable,
      Function<String, List<Check>> checks) {
    String told = values.words().getOrDefault(Slot.TOLD, "");
    boolean quotes = unsayable.contains(told);
    Optional<Draft> first =
        writer.write(
            candidate, message, quotes ? values.quoting() : values.inOneSentence(), checks);
    Optional<Draft> draft = first;
    if (!quotes && !isFine(draft) && values.wordForWord().isPresent()) {
      draft = writer.write(candidate, message, values.quoting(), checks);
      if (isFine(draft)) {
        unsayable.add(told);
      }
    }
    if (!isFine(draft) && values.asked().isPresent()) {
      draft = writer.write(candidate, message, values.quoting().withoutQuestion(), checks);
    }
    return draft.or(() -> first);
  }

  private static boolean isFine(Optional<Draft> draft) {
    return draft.isPresent() && !isBlocked(draft.get());
  }

  private static boolean isBlocked(Draft draft) {
    return draft.checks().stream().anyMatch(c -> c.verdict() == Check.Kind.BLOCK);
  }

  private static String blocks(Draft draft) {
    return draft.checks().stream()
        .filter(c -> c.verdict() == Check.Kind.BLOCK)
        .map(c -> c.rule() + " (" + c.detail() + ")")
        .collect(Collectors.joining(", "));
  }

  private static boolean isWarned(Draft draft) {
    long warnings =
        draft.checks().stream()
            .filter(c -> c.verdict() == Check.Kind.WARN)
            .filter(c -> !(c.rule().equals(LENGTH) && isShort(draft)))
            .count();
    return warnings > MOST_WARNINGS;
  }

  /** Two or three sentences are wanted beside the longer drafts. */
  private static boolean isShort(Draft draft) {
    return Word.of(draft.text()).size() <= FEW_WORDS;
  }
}
