package org.attune.suggestion.drafter;

import org.attune.suggestion.plan.Plan;
import org.attune.suggestion.template.Template;

/** A template that fits a step of the plan, and how well. */
record Candidate(Template template, Plan.Step step, double score) {}
