package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.analysis.Reading;
import org.attune.analysis.TopicCue;

/**
 * Something a message can be about, e.g. sleep or a breakup.
 *
 * @param phrase what a reply calls it, e.g. "your sleep"
 * @param weight how telling one of its words is, 1 to 3
 * @param words what shows that a message is about it
 * @param unless what shows that it is not, although a word of it stands there
 */
public record Topic(String id, String phrase, int weight, Phrases words, Phrases unless) {

  /** A topic of one message, with how strongly the message speaks of it. */
  public record Found(Topic topic, double strength) {}

  /**
   * The topics of a message, the strongest first: those that the reading has found by meaning, and
   * where it found none, those that the message has words of.
   */
  public static List<Found> in(Reading reading, List<Word> words, List<Topic> topics) {
    List<Found> read = new ArrayList<>();
    for (TopicCue cue : reading.topics()) {
      topics.stream()
          .filter(topic -> topic.id().equals(cue.label()))
          .forEach(topic -> read.add(new Found(topic, cue.confidence())));
    }
    return read.isEmpty() ? in(words, topics) : read;
  }

  private static List<Found> in(List<Word> words, List<Topic> topics) {
    List<Found> found = new ArrayList<>();
    for (Topic topic : topics) {
      int mentions = topic.words().findAll(words).size();
      if (mentions > 0 && topic.unless().find(words).isEmpty()) {
        found.add(new Found(topic, topic.weight() * (1 + Math.log(mentions))));
      }
    }
    found.sort(Comparator.comparingDouble(Found::strength).reversed());
    return found;
  }
}
