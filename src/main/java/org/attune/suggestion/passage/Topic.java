package org.attune.suggestion.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.attune.analysis.Reading;
import org.attune.analysis.TopicCue;
import org.attune.kernel.TextSpan;

/**
 * Something a message can be about, e.g. sleep or a breakup.
 *
 * @param phrase what a reply calls it, e.g. "your sleep"
 * @param weight how telling one of its words is, 1 to 3
 * @param words what shows that a message is about it
 * @param unless what shows that it is not, although a word of it stands there
 * @param certain phrases that make it a topic of the message whatever was read by meaning, e.g. of
 *     a death
 * @param silences topics that are not taken up where they stand beside such a phrase: nobody is to
 *     be told how to talk with parents who died
 */
public record Topic(
    String id,
    String phrase,
    int weight,
    Phrases words,
    Phrases unless,
    Phrases certain,
    Set<String> silences) {
  private static final int BESIDE_WORDS = 8;

  /** What was read with less confidence needs a word of the topic beside it. */
  private static final double SURE = 0.62;

  /** What was read with less and no word carries is no topic, even where there is nothing else. */
  private static final double SUSPECTED = 0.5;

  /** Read so surely that how often its words stand there does not matter. */
  private static final double BEYOND_DOUBT = 0.8;

  /** A word of a topic where nothing hard is told counts less: "when I lived with my dad". */
  private static final double IN_PASSING = 0.35;

  private static final double FAINT = 1.5;

  /** One word of a topic does not make a longer message one about it. */
  private static final int FEW_SENTENCES = 4;

  /** What is said once, beside the matter. */
  private static final double SAID_ONCE = 0.7;

  private static final double SAID_BESIDE = 0.5;

  /**
   * A topic of one message, with how strongly the message speaks of it.
   *
   * @param isNamed whether a word of the message carries it
   * @param share how much of the message is about it, 0 to 1
   */
  public record Found(Topic topic, double strength, boolean isNamed, double share) {
    private static Found read(
        Topic topic,
        double confidence,
        List<Word> words,
        List<TextSpan> sentences,
        List<TextSpan> troubled) {
      List<TextSpan> places =
          topic.words().findAll(words).stream()
              .filter(place -> isCarried(place, words, sentences, troubled))
              .toList();
      double share = confidence >= BEYOND_DOUBT ? 1 : Topic.share(places, sentences);
      return new Found(topic, confidence, !places.isEmpty(), share);
    }

    private boolean isAgreed() {
      return isNamed || strength >= SURE;
    }
  }

  /**
   * The topics of a message, the strongest first: those that the reading has found by meaning, if
   * it is sure or the message has a word of them; where there are none, those that the message has
   * words of; and what the reading only suspects where there is nothing else.
   *
   * @param troubled the sentences that ask something or tell what is hard
   */
  public static List<Found> in(
      Reading reading,
      List<Word> words,
      List<TextSpan> sentences,
      List<TextSpan> troubled,
      List<Topic> topics) {
    List<Found> read = new ArrayList<>();
    for (TopicCue cue : reading.topics()) {
      topics.stream()
          .filter(topic -> topic.id().equals(cue.label()))
          .forEach(
              topic -> read.add(Found.read(topic, cue.confidence(), words, sentences, troubled)));
    }
    List<Found> agreed = read.stream().filter(Found::isAgreed).toList();
    List<Found> named = agreed.isEmpty() ? in(words, sentences, troubled, topics) : agreed;
    List<Found> suspected = read.stream().filter(found -> found.strength() >= SUSPECTED).toList();
    return withCertain(named.isEmpty() ? suspected : named, words, topics);
  }

  /** A topic of one sentence needs the last two of them, where the matter mostly stands. */
  private static double share(List<TextSpan> places, List<TextSpan> sentences) {
    List<TextSpan> about =
        sentences.stream().filter(s -> places.stream().anyMatch(s::overlaps)).toList();
    if (sentences.size() <= FEW_SENTENCES || about.size() > 1) {
      return 1;
    }
    boolean atTheEnd = sentences.subList(sentences.size() - 2, sentences.size()).containsAll(about);
    return atTheEnd ? 1 : sentences.size() <= 2 * FEW_SENTENCES ? SAID_ONCE : SAID_BESIDE;
  }

  /** The writer's own concern: it is asked, or hard, or the writer stands in the sentence. */
  private static boolean isCarried(
      TextSpan place, List<Word> words, List<TextSpan> sentences, List<TextSpan> troubled) {
    return troubled.stream().anyMatch(place::overlaps)
        || sentences.stream()
            .filter(place::overlaps)
            .anyMatch(sentence ->
                words.stream()
                    .filter(w -> w.start() >= sentence.start() && w.end() <= sentence.end())
                    .anyMatch(Word::isFirstPerson));
  }

  private static boolean isTold(TextSpan place, List<TextSpan> troubled) {
    return troubled.isEmpty() || troubled.stream().anyMatch(place::overlaps);
  }

  private static List<Found> withCertain(List<Found> found, List<Word> words, List<Topic> topics) {
    List<Found> all = new ArrayList<>(found);
    double strongest = found.stream().mapToDouble(Found::strength).max().orElse(1);
    for (Topic topic : topics) {
      List<TextSpan> places = topic.certain().findAll(words);
      if (!places.isEmpty() && topic.unless().find(words).isEmpty()) {
        all.removeIf(f -> f.topic().equals(topic) || topic.silences(f.topic(), places, words));
        all.addFirst(new Found(topic, strongest, true, 1));
      }
    }
    return all;
  }

  private boolean silences(Topic other, List<TextSpan> places, List<Word> words) {
    return silences.contains(other.id())
        && other.words().findAll(words).stream()
            .anyMatch(there -> places.stream().anyMatch(here -> beside(here, there, words)));
  }

  private static boolean beside(TextSpan one, TextSpan other, List<Word> words) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return words.stream().filter(w -> w.start() >= from && w.end() <= to).count() <= BESIDE_WORDS;
  }

  private static List<Found> in(
      List<Word> words, List<TextSpan> sentences, List<TextSpan> troubled, List<Topic> topics) {
    List<Found> found = new ArrayList<>();
    for (Topic topic : topics) {
      double mentions = 0;
      List<TextSpan> places = topic.words().findAll(words);
      for (TextSpan place : places) {
        mentions += isTold(place, troubled) ? 1 : IN_PASSING;
      }
      double strength = topic.weight() * (mentions < 1 ? mentions : 1 + Math.log(mentions));
      if (strength >= FAINT && topic.unless().find(words).isEmpty()) {
        found.add(new Found(topic, strength, true, share(places, sentences)));
      }
    }
    found.sort(Comparator.comparingDouble(Found::strength).reversed());
    return found;
  }
}
