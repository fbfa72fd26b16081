package org.attune.supervision.sampling;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.attune.analysis.Risk;
import org.attune.approval.Priority;
import org.attune.supervision.SupervisionProperties.Sampling;
import org.attune.supervision.figures.Decision;

/** Why a decision deserves a closer look. */
enum Mark {
  /** The message spoke of risk. */
  RISK(
      decision -> decision.priority() == Priority.RISK || decision.priority() == Priority.UNREAD,
      Sampling::risk),
  /** It spoke of risk factors. */
  RISK_FACTORS(decision -> decision.riskLevel() == Risk.Level.R1, Sampling::riskFactors),
  /** Strain in the alliance, or risk factors. */
  STRAIN(decision -> decision.priority() == Priority.ELEVATED, Sampling::strain),
  /** A guardrail's block was set aside. */
  OVERRIDDEN(decision -> !decision.overridden().isEmpty(), Sampling::overridden),
  /** Approved below the reading-time floor. */
  TOO_FAST(Decision::tooFast, Sampling::tooFast),
  /** Approved without ever being read through Attune. */
  UNOPENED(decision -> decision.approved() && decision.readingTime().isEmpty(), Sampling::unopened),
  /** A draft sent word for word. */
  UNEDITED(Decision::sentUnedited, Sampling::unedited),
  /** Declined or closed. */
  NOTHING_SENT(decision -> !decision.approved(), Sampling::nothingSent);

  private final BiPredicate<Decision, Integer> on;
  private final ToDoubleFunction<Sampling> weight;

  Mark(Predicate<Decision> on, ToDoubleFunction<Sampling> weight) {
    this((decision, wordsPerMinute) -> on.test(decision), weight);
  }

  Mark(BiPredicate<Decision, Integer> on, ToDoubleFunction<Sampling> weight) {
    this.on = on;
    this.weight = weight;
  }

  /** What it adds to the weight of 1 that every decision has. */
  double weight(Sampling weights) {
    return weight.applyAsDouble(weights);
  }

  static List<Mark> of(Decision decision, int wordsPerMinute) {
    return Stream.of(values()).filter(mark -> mark.on.test(decision, wordsPerMinute)).toList();
  }
}
