package org.attune.suggestion.template;

import java.util.List;
import java.util.OptionalDouble;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.plan.Situation;

/**
 * A reply somebody wrote for one kind of message, with places for the patient's own words.
 *
 * @param behaviours what the reply does, the primary one first
 * @param why for the therapist: why this reply
 * @param source where the clinical idea comes from
 */
public record Template(
    String id,
    Situation situation,
    List<SupportBehaviour> behaviours,
    Conditions conditions,
    Wording wording,
    Wording why,
    String source) {

  public SupportBehaviour primary() {
    return behaviours.getFirst();
  }

  /** How well it fits, or nothing where it does not. */
  public OptionalDouble fit(PatientMessage message) {
    return conditions.fit(message);
  }

  /** Topics any of which the message has to be about; empty where any will do. */
  public List<String> topics() {
    return conditions.topics();
  }

  /** Groups of people one of whom {@code {person}} stands for; empty where anybody will do. */
  public List<String> people() {
    return conditions.people();
  }
}
