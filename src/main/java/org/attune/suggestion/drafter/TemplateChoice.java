package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Programme;
import org.attune.suggestion.passage.QuoteFinder.Focus;
import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.plan.Situation;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.Template;
import org.attune.suggestion.voice.TherapistVoice;

/** Ranks the templates that fit a message: what presses most and fits best comes first. */
final class TemplateChoice {
  private static final double LATER_SITUATION = 0.8;
  private static final double VARIETY = 0.5;

  /**
   * As much as a topic or a kind of question: what somebody tells of an exercise is answered as
   * that, also where a word of it would fit a topic of life.
   */
  private static final double TREATMENT_FIRST = 6;

  private static final double TREATMENT_BESIDES = 4;

  private static final double MENTION_WEIGHT = 1;

  /**
   * Before what the programme's situations give, whose templates fit many messages: more than
   * {@link #TREATMENT_FIRST} and a kind of content together.
   */
  private static final double NAMED_FIRST = 9;

  private final Catalogue catalogue;

  TemplateChoice(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @param voice moves what this therapist keeps up a little, and what they leave down
   */
  List<Candidate> rank(PatientMessage message, List<Plan.Step> steps, TherapistVoice voice) {
    List<Candidate> candidates = new ArrayList<>();
    double treatment = message.onTreatment() ? TREATMENT_FIRST : 0;
    for (int place = 0; place < steps.size(); place++) {
      Plan.Step step = steps.get(place);
      boolean ofTreatment = step.situation().isOfTreatment();
      double behind = LATER_SITUATION * place - (ofTreatment ? treatment : 0);
      treatment = ofTreatment ? Math.min(treatment, TREATMENT_BESIDES) : treatment;
      catalogue
          .templatesFor(step.situation())
          .forEach(template -> consider(template, () -> step, behind, message, candidates));
    }
    if (steps.stream().noneMatch(step -> step.situation().standsAlone())) {
      addObstacles(message, steps, candidates);
      addNamedMatters(message, candidates);
    }
    return candidates.stream()
        .map(candidate -> candidate.heardBy(voice))
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }

  private static void consider(
      Template template,
      Supplier<Plan.Step> step,
      double late,
      PatientMessage message,
      List<Candidate> into) {
    double base = VARIETY * new Chance(message.text(), template.id()).fraction();
    template
        .fit(message)
        .ifPresent(fit -> into.add(new Candidate(template, step.get(), base - late + fit)));
  }

  /**
   * An obstacle that is typical of the patient's programme shows by its words, also where the
   * reading names no difficulty.
   */
  private void addObstacles(PatientMessage message, List<Plan.Step> steps, List<Candidate> into) {
    List<Situation> planned = steps.stream().map(Plan.Step::situation).toList();
    catalogue.templates().stream()
        .filter(Template::answersObstacle)
        .filter(TemplateChoice::isOfOneProgramme)
        .filter(template -> !planned.contains(template.situation()))
        .forEach(template ->
            consider(
                template,
                () -> named(template, message, "obstacle-of-the-programme"),
                0,
                message,
                into));
  }

  /** What somebody asks or tells in so many words is answered before what a reading makes of it. */
  private void addNamedMatters(PatientMessage message, List<Candidate> into) {
    catalogue
        .templatesFor(Situation.NAMED_MATTER)
        .forEach(template ->
            consider(
                template,
                () -> named(template, message, "named-matter"),
                -NAMED_FIRST,
                message,
                into));
  }

  /** Where no programme is known, the reading alone says what is difficult. */
  private static boolean isOfOneProgramme(Template template) {
    return template.programme().filter(Programme.ANY::equals).isEmpty();
  }

  private static Plan.Step named(Template template, PatientMessage message, String rule) {
    List<Focus> focus =
        template.mentionsIn(message).stream().map(span -> new Focus(span, MENTION_WEIGHT)).toList();
    return new Plan.Step(template.situation(), rule, focus);
  }
}
