package org.attune.suggestion.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.plan.Situation;

/**
 * A reply somebody wrote for one kind of message, with places for the patient's own words.
 *
 * @param behaviours what the reply does, the primary one first
 * @param why for the therapist: why this reply
 * @param source where the clinical idea comes from
 * @param programme id of the only programme it serves in; empty for any
 */
public record Template(
    String id,
    Situation situation,
    List<SupportBehaviour> behaviours,
    Conditions conditions,
    Wording wording,
    Wording why,
    String source,
    Optional<String> programme) {

  /** More than being about the topic: a reply to just this part of just this programme. */
  private static final double FOR_THE_PROGRAMME = 5.5;

  /** The same template in other words. */
  Template worded(Wording text, Wording because) {
    return new Template(id, situation, behaviours, conditions, text, because, source, programme);
  }

  public SupportBehaviour primary() {
    return behaviours.getFirst();
  }

  /** About how long it is when filled. */
  public int roughWords() {
    return wording.roughWords();
  }

  /** How well it fits, or nothing where it does not. */
  public OptionalDouble fit(PatientMessage message) {
    if (programme.isEmpty()) {
      return conditions.fit(message);
    }
    OptionalDouble fit =
        programme.get().equals(message.programme().id())
            ? conditions.fit(message)
            : OptionalDouble.empty();
    return fit.isPresent() ? OptionalDouble.of(fit.getAsDouble() + FOR_THE_PROGRAMME) : fit;
  }

  /** Where the message mentions what the template asks for. */
  public List<TextSpan> mentionsIn(PatientMessage message) {
    return conditions.mentionsIn(message);
  }

  /** Whether it answers an obstacle that is typical of its programme. */
  public boolean answersObstacle() {
    return conditions.obstacle();
  }

  /** Whether it answers what is asked: a kind of question, or what people ask of its topic. */
  public boolean answersSomething() {
    return conditions.answersRequest() || !conditions.topics().isEmpty();
  }

  /** Whether its own words hold this one. */
  public boolean says(String word) {
    return wording.words().contains(word);
  }

  /** Whether it has a place for this. */
  public boolean takesUp(Slot slot) {
    return wording.slots().contains(slot);
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
