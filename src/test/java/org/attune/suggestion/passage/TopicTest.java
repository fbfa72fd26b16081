package org.attune.suggestion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.attune.analysis.TopicCue;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.ReadingFixture;
import org.junit.jupiter.api.Test;

class TopicTest {
  private static final Topic PARENTS = topic("parents", List.of("my parents"), List.of(), Set.of());
  private static final Topic WORK = topic("work", List.of("my job"), List.of(), Set.of());
  private static final Topic LOSS =
      topic("bereavement", List.of("grief"), List.of("passed away"), Set.of("parents"));

  @Test
  void aDeathSilencesTheTopicThatStandsBesideIt() {
    assertThat(topicsOf("My parents passed away in May and my job is too much"))
        .containsExactly("bereavement", "work");
  }

  @Test
  void aDeathFarFromAnotherTopicLeavesItStanding() {
    assertThat(
            topicsOf(
                "An uncle passed away. We were never close and I did not go there. Now it is my"
                    + " parents who argue every night"))
        .containsExactly("bereavement", "parents");
  }

  @Test
  void withoutCertainWordsTopicsAreFoundByTheirOwn() {
    assertThat(topicsOf("My parents say my job is beneath me")).containsOnly("parents", "work");
  }

  @Test
  void whatIsSaidOnceInALongerMessageCountsForLess() {
    String beside =
        "My job is hard. We moved in May. The house is old. The roof leaks. The cellar is wet.";

    assertThat(sharesOf(beside)).singleElement().satisfies(s -> assertThat(s).isLessThan(1));
    assertThat(sharesOf(beside + " My job is worse.")).containsExactly(1.0);
    assertThat(sharesOf("We moved in May. My job is hard.")).containsExactly(1.0);
  }

  @Test
  void whatWasReadWithDoubtGivesWayToTheTopicThatHasAWord() {
    assertThat(topicsOf("My job is too much", new TopicCue("parents", 0.4)))
        .containsExactly("work");
  }

  @Test
  void whatWasReadWithDoubtStandsWhereAWordAgreesOrNothingElseIsNamed() {
    assertThat(topicsOf("My parents say my job is too much", new TopicCue("parents", 0.4)))
        .containsExactly("parents");
    assertThat(topicsOf("Mum and Dad again", new TopicCue("parents", 0.55)))
        .containsExactly("parents");
    assertThat(topicsOf("Mum and Dad again", new TopicCue("parents", 0.4))).isEmpty();
  }

  @Test
  void whatWasReadSurelyNeedsNoWord() {
    assertThat(topicsOf("My job is too much", new TopicCue("parents", 0.9)))
        .containsExactly("parents");
  }

  @Test
  void aWordInPassingIsNoTopicWhereTroubleIsToldElsewhere() {
    assertThat(topicsOf("I moved in with my parents in May. I'm afraid of my job."))
        .containsExactly("work");
  }

  private static List<String> topicsOf(String text, TopicCue... read) {
    return found(text, read).stream().map(found -> found.topic().id()).toList();
  }

  private static List<Double> sharesOf(String text) {
    return found(text).stream().map(Topic.Found::share).toList();
  }

  private static List<Topic.Found> found(String text, TopicCue... read) {
    return Topic.in(
        ReadingFixture.readingOf(text).about(read).reading(),
        Word.of(text),
        Sentences.of(text),
        CatalogueFixture.lexicon().language().troubled(text),
        List.of(PARENTS, WORK, LOSS));
  }

  private static Topic topic(
      String id, List<String> words, List<String> certain, Set<String> silences) {
    return new Topic(
        id, id, 2, new Phrases(words), new Phrases(List.of()), new Phrases(certain), silences);
  }
}
