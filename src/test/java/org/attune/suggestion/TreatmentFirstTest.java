package org.attune.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.List;
import java.util.Objects;
import org.attune.analysis.ContentCue.Label;
import org.attune.analysis.Emotion;
import org.attune.analysis.RuptureCue.Marker;
import org.junit.jupiter.api.Test;

/** In the middle of a course most messages are about the course. */
class TreatmentFirstTest {
  private final CatalogueSuggester suggester = CatalogueFixture.suggester();

  private List<String> seen(SuggestionRequest request) {
    return suggester.preview(request).rules();
  }

  private String first(SuggestionRequest request) {
    Suggestions suggestions = suggester.suggest(request);
    assertThat(suggestions).isInstanceOf(Suggestions.Offered.class);
    return Objects.requireNonNull(suggestions.drafts().getFirst().template());
  }

  @Test
  void aStepThatWasTakenWithFearIsAnsweredAsAStepAndNotAsAPanic() {
    SuggestionRequest request =
        readingOf(
                "I went into the lift, as planned. My heart was racing, but I stayed until the top.")
            .about(Label.TRIES_ALTERNATIVE_BEHAVIOUR, "I stayed until the top")
            .about(Label.OBSERVES_POSITIVE_CONSEQUENCE, "I stayed until the top")
            .feeling(Emotion.Label.FEAR_PANIC, 1, "My heart was racing")
            .request();

    assertThat(first(request)).matches("(progress|wk-alarm)-.*");
  }

  @Test
  void aWishToStopIsHeardWhereTheCourseIsNamedInAnotherSentence() {
    SuggestionRequest request =
        readingOf(
                "I don't see what the modules are for. Maybe I should just leave it. Or is it me?")
            .strain(Marker.DROPOUT_INTENT, "Maybe I should just leave it")
            .request();

    assertThat(seen(request)).containsExactly("wish-to-stop");
  }

  @Test
  void aSureDifficultyNeedsNoWordOfTheCourseBesideIt() {
    SuggestionRequest request =
        readingOf(
                "Putting that evening on paper stirred everything up, and I had to stop after ten lines.")
            .about(Label.DIFFICULTY_EMOTIONALLY_DRAINING, "stirred everything up")
            .request();

    assertThat(first(request)).startsWith("hard");
  }

  @Test
  void newsWithoutAnyTroubleGetNoComfort() {
    SuggestionRequest request =
        readingOf("We oiled the gate on Saturday, and it opens without a sound now.")
            .feeling(Emotion.Label.NEUTRAL_UNCLEAR, 1, 0.9)
            .request();

    assertThat(seen(request)).containsExactly("anything-else");
    assertThat(first(request)).startsWith("news");
  }

  @Test
  void aPlainSentenceOfTroubleIsNoNews() {
    SuggestionRequest request =
        readingOf("When I told them about the letter they yelled at me for an hour.")
            .feeling(Emotion.Label.NEUTRAL_UNCLEAR, 1, 0.9)
            .request();

    assertThat(seen(request)).contains("problem-in-life");
  }

  @Test
  void aLongLetterOfATroubleInLifeHasNoStrainWithACourseItDoesNotName() {
    String complaint = "I do all that the books say and I don't feel any different";
    String letter =
        "My girlfriend broke up with me in spring, out of the blue, and since then I trust nobody, "
            + "not my friends from school and not my brothers. I get up, I cook, I run by the river "
            + "and I go to work at a place that I know I should like, with people who mean well. "
            + complaint
            + ". I just don't know what to do.";

    assertThat(seen(readingOf(letter).strain(Marker.COMPLAINT_PROGRESS, complaint).request()))
        .doesNotContain("strain-with-method");
    assertThat(
            seen(
                readingOf(letter + " The modules don't change that.")
                    .strain(Marker.COMPLAINT_PROGRESS, complaint)
                    .request()))
        .contains("strain-with-method");
  }

  @Test
  void whatSomebodyElseIsQuotedWithIsNoStrainWithTheTherapist() {
    SuggestionRequest request =
        readingOf("My flatmate asks me, \"Do you hate me? You never answer.\" It wears me out.")
            .strain(Marker.COMPLAINT_THERAPIST, "You never answer")
            .request();

    assertThat(seen(request)).doesNotContain("strain-with-replies");
  }

  @Test
  void nobodyHasSteppedBackWhoAsksOnePlainQuestion() {
    String question = "What makes a good friendship last?";
    SuggestionRequest request =
        readingOf(question).strain(Marker.ABSTRACT_TALK, question).request();

    assertThat(seen(request)).doesNotContain("stepping-back");
  }

  @Test
  void aTroubleThatIsNamedIsNoExerciseThatWasHard() {
    SuggestionRequest request =
        readingOf("I find myself crying over every little thing and begged for it to stop.")
            .about(Label.DIFFICULTY_EMOTIONALLY_DRAINING, "begged for it to stop")
            .request();

    assertThat(seen(request)).doesNotContain("hard-exercise");
  }

  @Test
  void whatSomebodyElseIsQuotedWithIsNoProgressOfTheWriter() {
    String letter = "He wrote to me: \"You helped me a lot, and I feel better.\" Then he left me.";

    assertThat(seen(readingOf(letter).request())).doesNotContain("something-went-better");
  }

  @Test
  void breathingThatIsOnlyASoundIsNoExercise() {
    SuggestionRequest request =
        readingOf("The mouth breathing of my desk neighbour drives me up the wall.")
            .bringingUp("cannot-relax", "drives me up the wall")
            .request();

    assertThat(drafts(request)).noneMatch(id -> id.startsWith("mt-"));
  }

  @Test
  void aQuestionAboutPeopleInGeneralTellsOfNoFeelingOfItsWriter() {
    String question = "What makes a good friendship last?";
    SuggestionRequest request =
        readingOf(question).feeling(Emotion.Label.CONFUSION, 2, question).request();

    assertThat(drafts(request)).noneMatch(id -> id.contains("confused"));
  }

  private List<String> drafts(SuggestionRequest request) {
    return suggester.suggest(request).drafts().stream()
        .map(draft -> Objects.requireNonNull(draft.template()))
        .toList();
  }
}
