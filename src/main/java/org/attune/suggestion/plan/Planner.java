package org.attune.suggestion.plan;

import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Reading;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.passage.PatientMessage;

/** Turns a reading into a plan: first whether to write at all, then for which situations. */
public final class Planner {
  private static final String ENGLISH = "en";

  private Planner() {}

  public static Plan plan(Reading reading) {
    if (reading.risk().needsProtocol()) {
      return new Plan.Withhold(Suggestions.Reason.RISK);
    }
    if (!reading.language().equals(ENGLISH)) {
      return new Plan.Withhold(Suggestions.Reason.LANGUAGE);
    }
    if (!reading.needsReply()) {
      return new Plan.NoReply("the message asks for no reply");
    }
    return new Plan.Write(steps(reading));
  }

  /** As {@link #plan(Reading)}; what is told without any trouble is not answered as a trouble. */
  public static Plan plan(PatientMessage message) {
    Plan plan = plan(message.reading());
    if (!message.isPlainNews() || !(plan instanceof Plan.Write(List<Plan.Step> steps))) {
      return plan;
    }
    return new Plan.Write(steps.stream().filter(step -> !isLifeUnseen(step)).toList());
  }

  private static boolean isLifeUnseen(Plan.Step step) {
    return step.situation() == Situation.LIFE && step.focus().isEmpty();
  }

  private static List<Plan.Step> steps(Reading reading) {
    List<Plan.Step> steps = new ArrayList<>();
    for (PlanRule rule : PlanRules.ALL) {
      if (rule.alone() || steps.isEmpty() || !aloneAlready(steps)) {
        rule.apply(reading).ifPresent(steps::add);
      }
    }
    return steps.stream().anyMatch(step -> step.situation() == Situation.MEDICATION)
        ? steps.subList(0, 1)
        : steps;
  }

  private static boolean aloneAlready(List<Plan.Step> steps) {
    return PlanRules.ALL.stream()
        .filter(PlanRule::alone)
        .anyMatch(rule -> rule.situation() == steps.getFirst().situation());
  }
}
