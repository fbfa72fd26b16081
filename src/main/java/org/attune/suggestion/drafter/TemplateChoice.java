package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.Template;

/** Ranks the templates that fit a message: what presses most and fits best comes first. */
final class TemplateChoice {
  private static final double LATER_SITUATION = 0.8;
  private static final double VARIETY = 0.5;

  private final Catalogue catalogue;

  TemplateChoice(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Candidate> rank(PatientMessage message, List<Plan.Step> steps) {
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 0; place < steps.size(); place++) {
      Plan.Step step = steps.get(place);
      for (Template template : catalogue.templatesFor(step.situation())) {
        double base = VARIETY * new Chance(message.text(), template.id()).fraction();
        double score = base - LATER_SITUATION * place;
        template
            .fit(message)
            .ifPresent(fit -> candidates.add(new Candidate(template, step, score + fit)));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates;
  }
}
