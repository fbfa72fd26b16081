package org.attune.suggestion.drafter;

import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.template.Template;
import org.attune.suggestion.voice.TherapistVoice;

/** A template that fits a step of the plan, and how well. */
record Candidate(Template template, Plan.Step step, double score) {

  /** The same with the therapist's habits weighed in. */
  Candidate heardBy(TherapistVoice voice) {
    return voice.replies() == 0
        ? this
        : new Candidate(
            template, step, score + voice.favours(template.primary(), template.roughWords()));
  }
}
