package org.attune.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.List;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.suggestion.ReplyChecker.Author;
import org.junit.jupiter.api.Test;

class CatalogueSuggesterTest {
  private static final String QUARREL =
      "My brother and I argue every time we meet. I feel torn between him and my parents, and I"
          + " dread the holidays. What can I do?";

  private final CatalogueSuggester suggester = CatalogueFixture.suggester();

  @Test
  void aFeelingIsNotExplainedByABareFact() {
    String text = "My cousin lives with us, and I am afraid of the dark hallway.";
    SuggestionRequest request =
        readingOf(text).feeling(Emotion.Label.FEAR_PANIC, 2, text).request();

    assertThat(drafts(request))
        .noneMatch(
            draft -> draft.text().matches("(?s).*(no wonder|No wonder)[^.]*: your cousin.*"));
  }

  @Test
  void oneManIsSpokenOfAsHe() {
    String text = "My husband doesn't know if he wants to stay. He needs some time apart. I wait.";
    SuggestionRequest request = readingOf(text).request();

    assertThat(drafts(request))
        .noneMatch(draft -> draft.text().matches("(?s).*(someone else|them for one).*"));
  }

  private List<Draft> drafts(SuggestionRequest request) {
    Suggestions suggestions = suggester.suggest(request);
    assertThat(suggestions).isInstanceOf(Suggestions.Offered.class);
    return suggestions.drafts();
  }

  private static SuggestionRequest quarrel() {
    return readingOf(QUARREL).feeling(Emotion.Label.AMBIVALENCE, 2, "I feel torn").request();
  }

  @Test
  void draftsDifferInWhatTheyDoFirst() {
    List<Draft> drafts = drafts(quarrel());

    assertThat(drafts).hasSizeBetween(2, 3);
    assertThat(drafts).extracting(draft -> draft.behaviours().getFirst()).doesNotHaveDuplicates();
    assertThat(drafts).extracting(Draft::id).doesNotHaveDuplicates();
  }

  @Test
  void oneOfThreeDraftsIsOfTwoOrThreeSentences() {
    assertThat(drafts(quarrel()))
        .anySatisfy(draft -> assertThat(draft.text().split("\\s+")).hasSizeLessThanOrEqualTo(50));
  }

  @Test
  void theFirstDraftTellsWhatHappenedAndWhatIsHard() {
    String text =
        "My manager gave me a second team to lead. I lie awake and worry about every day.";

    assertThat(drafts(readingOf(text).feeling(Emotion.Label.ANXIETY_WORRY, 2, "worry").request()))
        .first()
        .extracting(Draft::text)
        .asString()
        .contains("Your manager gave you a second team to lead. You lie awake and worry");
  }

  @Test
  void everyDraftPassesEveryBlockAndSaysWhy() {
    for (Draft draft : drafts(quarrel())) {
      assertThat(draft.checks()).noneMatch(check -> check.verdict() == Check.Kind.BLOCK);
      assertThat(draft.checks()).hasSizeGreaterThan(30);
      assertThat(draft.why()).isNotBlank();
      assertThat(draft.template()).isNotBlank();
    }
  }

  @Test
  void answersAreThePatientsOwnWordsAndHoldTheQuestion() {
    for (Draft draft : drafts(quarrel())) {
      assertThat(draft.answers())
          .allSatisfy(quote ->
              assertThat(QUARREL.substring(quote.start(), quote.end())).isEqualTo(quote.quote()))
          .anyMatch(quote -> quote.quote().equals("What can I do?"));
    }
  }

  @Test
  void theSameMessageGetsTheSameDrafts() {
    assertThat(suggester.suggest(quarrel())).isEqualTo(suggester.suggest(quarrel()));
  }

  @Test
  void aCrisisIsNeverAnsweredByATemplate() {
    SuggestionRequest request = readingOf(QUARREL).risk(Risk.Level.R3).request();

    assertThat(suggester.suggest(request))
        .isEqualTo(new Suggestions.Withheld(Suggestions.Reason.RISK));
  }

  @Test
  void aMethodThatTheRiskReadingMissedIsStillLeftToAHuman() {
    SuggestionRequest request = readingOf("I sat there with a bottle of pills.").request();

    assertThat(suggester.suggest(request))
        .isEqualTo(new Suggestions.Withheld(Suggestions.Reason.GUARDRAIL));
  }

  @Test
  void aMedicineIsLeftToThePrescriber() {
    String text = "I feel dizzy since the new tablets. Should I take half of them?";
    SuggestionRequest request = readingOf(text).risk(Risk.Level.R0, Risk.Flag.MEDICATION).request();

    assertThat(drafts(request))
        .allSatisfy(draft -> assertThat(draft.text()).containsPattern("prescri|pharmacist"));
  }

  @Test
  void strainIsAcknowledgedOwnedAndLeftOpen() {
    String text = "Your last answer felt copied and had nothing to do with what I wrote to you.";
    SuggestionRequest request =
        readingOf(text)
            .strain(RuptureCue.Marker.GENERIC_REPLY_COMPLAINT, "Your last answer felt copied")
            .request();

    assertThat(drafts(request))
        .allSatisfy(draft -> assertThat(draft.text()).contains("sorry").contains("?"))
        .allSatisfy(draft -> assertThat(draft.text()).doesNotContain("!"));
  }

  @Test
  void aTechnicalProblemIsPassedOnWithoutAnInventedFix() {
    String text = "The page stays white when I open the second exercise on my phone.";
    SuggestionRequest request =
        readingOf(text)
            .about(ContentCue.Label.QUESTION_TECHNICAL, "The page stays white")
            .request();

    assertThat(drafts(request).getFirst().text()).contains("pass");
  }

  @Test
  void plainSignsAreEnoughWhereTheReadingHasNoCues() {
    String text = "I can't log in to the app any more, the page just stays blank.";

    assertThat(drafts(readingOf(text).request()).getFirst().template())
        .matches("(technical|wk-tech)-.*");
  }

  @Test
  void notEveryDraftLeansOnTheSameSentence() {
    String text =
        "I feel so lonely since we moved to the coast. My husband works all the time. I miss my old"
            + " friends every single day.";

    List<String> drafts = drafts(readingOf(text).request()).stream().map(Draft::text).toList();

    assertThat(drafts).anyMatch(draft -> draft.contains("lonely since"));
    assertThat(drafts).anyMatch(draft -> !draft.contains("lonely since"));
    assertThat(drafts).anyMatch(draft -> !draft.contains("miss your old"));
  }

  @Test
  void aWishToPauseTheCourseIsNoHabitToBreak() {
    String text = "I think I'd like to stop for a few weeks, it's all a bit much with the move.";

    assertThat(drafts(readingOf(text).request()))
        .allSatisfy(draft -> assertThat(draft.template()).doesNotStartWith("ask-stop"));
  }

  @Test
  void progressIsMetWithTheDeedNotWithCheers() {
    String text = "I did the breathing exercise on the bus and for once I stayed until my stop.";
    SuggestionRequest request =
        readingOf(text)
            .about(ContentCue.Label.TRIES_ALTERNATIVE_BEHAVIOUR, "I stayed until my stop")
            .feeling(Emotion.Label.PRIDE_MASTERY, 2, "I stayed until my stop")
            .request();

    assertThat(drafts(request))
        .allSatisfy(draft -> assertThat(draft.template()).matches("(progress|wk-alarm)-.*"));
  }

  @Test
  void aNameIsUsedAndOnlyThatOne() {
    SuggestionRequest plain = quarrel();
    SuggestionRequest named =
        new SuggestionRequest(plain.text(), plain.reading(), "Sam", List.of());

    assertThat(drafts(named)).allSatisfy(d -> assertThat(d.text()).startsWith("Hi Sam,\n\n"));
    assertThat(drafts(plain)).allSatisfy(d -> assertThat(d.text()).doesNotContain("Hi "));
  }

  @Test
  void aShortReplyOfATherapistIsNotBlocked() {
    assertThat(
            suggester.check(quarrel(), "Thank you, Sam. I will read it tonight.", Author.THERAPIST))
        .noneMatch(check -> check.verdict() == Check.Kind.BLOCK);
  }

  @Test
  void safetyBlocksATherapistTooAndStyleDoesNot() {
    String reply = "You must stop. You will get better. What? Why? When?";

    assertThat(blocked(reply, Author.THERAPIST))
        .containsExactly("PROGNOSIS_PROMISE", "CONTROLLING");
    assertThat(blocked(reply, Author.DRAFTER))
        .contains("PROGNOSIS_PROMISE", "CONTROLLING", "SPECIFICITY", "QUESTIONS");
  }

  @Test
  void twoRulesCanNeverBeOverridden() {
    assertThat(suggester.overridable("UNRESOLVED_PLACEHOLDER")).isFalse();
    assertThat(suggester.overridable("METHOD_DETAIL")).isFalse();
    assertThat(suggester.overridable("CONTROLLING")).isTrue();
  }

  private List<String> blocked(String reply, Author author) {
    return suggester.check(quarrel(), reply, author).stream()
        .filter(check -> check.verdict() == Check.Kind.BLOCK)
        .map(Check::rule)
        .toList();
  }
}
