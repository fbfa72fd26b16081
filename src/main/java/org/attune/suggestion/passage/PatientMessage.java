package org.attune.suggestion.passage;

import java.util.List;
import java.util.Optional;
import org.attune.analysis.Reading;
import org.attune.kernel.TextSpan;

/**
 * A message as the drafter sees it: its words, questions, people and topics, found once.
 *
 * @param requests the kinds of answer it asks for, the leading one first
 * @param onTreatment whether it speaks of the programme, its exercises or the exchange
 * @param even whether nothing in it is felt, and no word of it is of trouble
 */
public record PatientMessage(
    String text,
    Reading reading,
    Optional<String> name,
    List<Word> words,
    List<Question> questions,
    List<Request> requests,
    List<People.Person> people,
    List<Topic.Found> topics,
    Programme programme,
    boolean onTreatment,
    boolean even,
    Echo echo) {
  private static final double SAID = 0.8;
  private static final double ASKED_BESIDES = 0.7;

  /** A topic that no word carries gives way to a reply by what is asked, unless it is this sure. */
  private static final double BEYOND_DOUBT = 0.8;

  private static final double UNSPOKEN = 0.7;

  public boolean asks() {
    return !questions.isEmpty();
  }

  /** The sentences that ask nothing. */
  public List<TextSpan> told() {
    return Sentences.of(text).stream().filter(span -> !span.in(text).endsWith("?")).toList();
  }

  /** Whether it tells of something without any trouble, topic or question in it. */
  public boolean isPlainNews() {
    return even && !asks() && topics.isEmpty() && requests.isEmpty();
  }

  /** Whether the writer is in treatment, as far as its words or the messages before it show. */
  public boolean isWithinTreatment() {
    return onTreatment || reading.thread() != null;
  }

  /** Whether it names a trouble in words that leave no doubt what it is about. */
  public boolean isSurelyAboutLife() {
    return topics.stream().anyMatch(found -> found.topic().certain().find(words).isPresent());
  }

  /** How much the message asks for a kind of answer, 0 to 1. */
  public double asksFor(String id) {
    double leading = asks() ? 1 : SAID;
    for (Request request : requests) {
      if (request.id().equals(id)) {
        return request.share() * (request == requests.getFirst() ? leading : ASKED_BESIDES);
      }
    }
    return 0;
  }

  /** How much the message is about a topic: 1 for its strongest, 0 where it is not about it. */
  public double about(String topicId) {
    for (Topic.Found found : topics) {
      if (found.topic().id().equals(topicId)) {
        return found.strength() / topics.getFirst().strength() * weight(found);
      }
    }
    return 0;
  }

  private double weight(Topic.Found found) {
    if (found.isNamed()) {
      return found.share();
    }
    return requests.isEmpty() || found.strength() >= BEYOND_DOUBT ? UNSPOKEN : 0;
  }
}
