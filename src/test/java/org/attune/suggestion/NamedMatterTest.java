package org.attune.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.List;
import java.util.Objects;
import org.attune.analysis.ContentCue.Label;
import org.attune.analysis.Emotion;
import org.junit.jupiter.api.Test;

/** What a message asks or tells in so many words is answered, whatever else is read in it. */
class NamedMatterTest {
  private final CatalogueSuggester suggester = CatalogueFixture.suggester();

  private List<String> templates(SuggestionRequest request) {
    Suggestions suggestions = suggester.suggest(request);
    assertThat(suggestions).isInstanceOf(Suggestions.Offered.class);
    return suggestions.drafts().stream().map(d -> Objects.requireNonNull(d.template())).toList();
  }

  @Test
  void aTermOfTheCourseIsExplainedAlsoWhereTheQuestionIsReadAsConfusion() {
    SuggestionRequest request =
        readingOf("What does \"behavioural activation\" actually mean? The text never says it.")
            .feeling(Emotion.Label.CONFUSION, 2, "never says it")
            .request();

    assertThat(templates(request)).first().asString().startsWith("term-activation");
  }

  @Test
  void aWordOfTheCourseInAnotherQuestionIsNotExplained() {
    SuggestionRequest request =
        readingOf("Should I do the behavioural activation plan in the morning or at night?")
            .about(Label.QUESTION_PROCESS, "in the morning or at night")
            .request();

    assertThat(templates(request)).noneMatch(id -> id.startsWith("term-"));
  }

  @Test
  void aRequestInCommonWordsIsTakenUpAsAQuestion() {
    SuggestionRequest request =
        readingOf("Can I have two more weeks? The programme closes soon and I am at part five.")
            .about(Label.QUESTION_PROCESS, "Can I have two more weeks?")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .allMatch(draft -> draft.text().contains("whether you can have two more weeks"));
    assertThat(templates(request)).anyMatch(id -> id.startsWith("nm-more-time"));
  }

  @Test
  void aReportWithoutAnIIsQuoted() {
    SuggestionRequest request =
        readingOf("Good week! Slept six hours most nights, got up at seven like we planned.")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .isNotEmpty()
        .allMatch(draft -> draft.text().contains("\"Slept six hours most nights\""));
  }

  @Test
  void noFillerStandsBesideTwoAnswersToThePoint() {
    SuggestionRequest request =
        readingOf("Could we move our call to Friday? I have the dentist on Thursday.").request();

    assertThat(templates(request)).hasSize(2).allMatch(id -> id.startsWith("nm-move-call"));
  }

  @Test
  void whatIsNamedGoesBeforeWhatIsHeard() {
    SuggestionRequest request =
        readingOf("What is meant by rumination, is it like letting a phone ring?")
            .bringingUp("talk-instead", "letting a phone ring")
            .request();

    assertThat(templates(request)).first().asString().startsWith("term-rumination");
  }

  @Test
  void whoAskedForAPauseIsNotAnsweredAboutASeparation() {
    SuggestionRequest request =
        readingOf("Could I make a pause until the inventory at work is over? I'm home at nine.")
            .about(Label.QUESTION_PROCESS, "Could I make a pause")
            .request();

    assertThat(templates(request)).first().asString().startsWith("wkq-pause");
  }

  @Test
  void whoIsSleepyAtTheWheelIsToldThatSafetyComesFirst() {
    SuggestionRequest request =
        readingOf("I kept to the sleep window, and I'm so tired driving the lorry after lunch.")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .filteredOn(draft -> Objects.requireNonNull(draft.template()).startsWith("sleepy"))
        .isNotEmpty()
        .allMatch(draft -> draft.text().contains("drive or work with machines"));
  }

  @Test
  void aStepBackAfterBetterWeeksIsOne() {
    SuggestionRequest request =
        readingOf("It was going so well with the tram, then on Friday I had to get off early.")
            .request();

    assertThat(templates(request)).first().asString().startsWith("cm-setback");
  }

  @Test
  void aReplyMeantForSomebodyElseIsOwnedAtOnce() {
    SuggestionRequest request =
        readingOf("You praised my diary, but I don't keep one. Have you mixed me up with someone?")
            .request();

    assertThat(templates(request)).first().asString().startsWith("mixed-up");
  }

  @Test
  void aTerseReportIsQuotedAsItStands() {
    SuggestionRequest request =
        readingOf("Forgot the whole exercise. Harvest.")
            .about(Label.DIFFICULTY_FORGETTING, "Forgot the whole exercise")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .isNotEmpty()
        .allMatch(draft -> draft.text().contains("\"Forgot the whole exercise\""));
  }

  @Test
  void nothingIsPraisedThatHurts() {
    SuggestionRequest request =
        readingOf(
                "I kept to the three meals until Friday. Then there was cake and I was sick after.")
            .about(Label.TRIES_ALTERNATIVE_BEHAVIOUR, "I kept to the three meals")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .noneMatch(draft -> draft.text().matches("(?s).*sick after[^.]*\\. You did that.*"));
  }
}
