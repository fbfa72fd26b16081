package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import org.attune.analysis.Reading;

/** A message as the drafter sees it: its words, questions, people and topics, found once. */
public record PatientMessage(
    String text,
    Reading reading,
    Optional<String> name,
    List<Word> words,
    List<Question> questions,
    List<People.Person> people,
    List<Topic.Found> topics,
    Programme programme) {

  public boolean asks() {
    return !questions.isEmpty();
  }

  /** How much the message is about a topic: 1 for its strongest, 0 where it is not about it. */
  public double about(String topicId) {
    double strongest = topics.isEmpty() ? 1 : topics.getFirst().strength();
    return topics.stream()
        .filter(found -> found.topic().id().equals(topicId))
        .mapToDouble(found -> found.strength() / strongest)
        .findFirst()
        .orElse(0);
  }
}
