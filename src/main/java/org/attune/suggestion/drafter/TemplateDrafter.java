package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attune.suggestion.Check;
import org.attune.suggestion.Draft;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Stems;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.template.Catalogue;

/** Writes up to three drafts that differ in what they do and take up what the patient wrote. */
public final class TemplateDrafter {
  private static final int MOST_DRAFTS = 3;
  private static final int MOST_TRIED = 24;
  private static final int MOST_WARNINGS = 1;
  private static final double TOO_ALIKE = 0.55;

  private final Catalogue catalogue;
  private final TemplateChoice choice;
  private final DraftWriter writer;

  public TemplateDrafter(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.choice = new TemplateChoice(catalogue);
    this.writer = new DraftWriter(catalogue.lexicon());
  }

  /**
   * The drafts that pass, the best first.
   *
   * @param checks runs every guardrail over a text
   */
  public List<Draft> draft(
      PatientMessage message, List<Plan.Step> steps, Function<String, List<Check>> checks) {
    SlotValues values = new SlotValues(catalogue.lexicon(), message);
    List<Draft> drafts = new ArrayList<>();
    List<Draft> spare = new ArrayList<>();
    int tried = 0;
    for (Candidate candidate : choice.rank(message, steps)) {
      if (drafts.size() == MOST_DRAFTS || tried == MOST_TRIED) {
        break;
      }
      if (addsSomething(candidate.template().primary(), drafts)) {
        tried++;
        write(candidate, message, values.of(candidate, drafts.size()), checks)
            .filter(draft -> !isAlike(draft, drafts))
            .ifPresent(draft -> (warnings(draft) > MOST_WARNINGS ? spare : drafts).add(draft));
      }
    }
    for (Draft draft : spare) {
      if (drafts.size() < 2 && addsSomething(draft.behaviours().getFirst(), drafts)) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** The draft, if need be without the patient's question in it; nothing where it is blocked. */
  private Optional<Draft> write(
      Candidate candidate,
      PatientMessage message,
      SlotValues.Values values,
      Function<String, List<Check>> checks) {
    Optional<Draft> draft =
        writer.write(candidate, message, values, checks).filter(d -> !isBlocked(d));
    return draft.isPresent() || values.asked().isEmpty()
        ? draft
        : writer
            .write(candidate, message, values.withoutQuestion(), checks)
            .filter(d -> !isBlocked(d));
  }

  private static boolean addsSomething(SupportBehaviour primary, List<Draft> drafts) {
    Set<SupportBehaviour> taken = EnumSet.noneOf(SupportBehaviour.class);
    drafts.forEach(draft -> taken.add(draft.behaviours().getFirst()));
    return !taken.contains(primary);
  }

  private static boolean isBlocked(Draft draft) {
    return draft.checks().stream().anyMatch(c -> c.verdict() == Check.Kind.BLOCK);
  }

  private static long warnings(Draft draft) {
    return draft.checks().stream().filter(c -> c.verdict() == Check.Kind.WARN).count();
  }

  private static boolean isAlike(Draft draft, List<Draft> others) {
    Stems stems = Stems.of(draft.text());
    return others.stream()
        .map(other -> Stems.of(other.text()))
        .anyMatch(other -> stems.share(other) > TOO_ALIKE);
  }
}
