package org.attune.suggestion.voice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.analysis.Emotion;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.SupportBehaviour;
import org.junit.jupiter.api.Test;

/** Learnt from a therapist's own decisions, small in effect, and gone when they are. */
class TherapistVoiceTest {
  private static final Draft GUIDING =
      draft("You could look at it like this.", SupportBehaviour.GUIDE);
  private static final Draft VALIDATING =
      draft("It makes sense that this hurts.", SupportBehaviour.VALIDATE);

  private static Draft draft(String text, SupportBehaviour first) {
    return new Draft(
        text, text, List.of(first), List.of(), Draft.Source.TEMPLATE, "t@1", "Because.", List.of());
  }

  private static List<Decided> times(int count, String sent, Draft basedOn) {
    List<Decided> decisions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      decisions.add(new Decided(sent, List.of(GUIDING, VALIDATING), Optional.of(basedOn)));
    }
    return decisions;
  }

  @Test
  void fourRepliesSayNothing() {
    assertThat(TherapistVoice.of(times(4, "Hi Sam,\n\nOk.", GUIDING)))
        .isEqualTo(TherapistVoice.unknown());
  }

  @Test
  void whatIsKeptMovesUpAndWhatIsLeftMovesDown() {
    TherapistVoice voice = TherapistVoice.of(times(8, VALIDATING.text(), VALIDATING));

    assertThat(voice.favours(SupportBehaviour.VALIDATE, 0)).isPositive();
    assertThat(voice.favours(SupportBehaviour.GUIDE, 0)).isNegative();
    assertThat(voice.favours(SupportBehaviour.NORMALISE, 0)).isZero();
  }

  @Test
  void aDraftThatIsRewrittenCountsForLessThanOneSentAsItWas() {
    TherapistVoice kept = TherapistVoice.of(times(6, VALIDATING.text(), VALIDATING));
    TherapistVoice rewritten =
        TherapistVoice.of(times(6, "Something else was said to them here.", VALIDATING));

    assertThat(requireNonNull(rewritten.leanings().get(SupportBehaviour.VALIDATE)).kept())
        .isLessThan(requireNonNull(kept.leanings().get(SupportBehaviour.VALIDATE)).kept());
  }

  @Test
  void lengthCountsInBothDirections() {
    TherapistVoice voice = TherapistVoice.of(times(6, "word ".repeat(50).strip(), GUIDING));
    double same = voice.favours(SupportBehaviour.NORMALISE, 50);

    assertThat(voice.words()).isEqualTo(50);
    assertThat(voice.favours(SupportBehaviour.NORMALISE, 110)).isLessThan(same);
    assertThat(voice.favours(SupportBehaviour.NORMALISE, 20)).isLessThan(same);
  }

  @Test
  void aGreetingIsLearntWithoutTheNameAndASignOffAsItStands() {
    TherapistVoice voice =
        TherapistVoice.of(
            times(6, "Dear Sam,\n\nThank you. How was it?\n\nWarm wishes,\nAna", GUIDING));

    assertThat(voice.greeting()).contains("Dear {name},");
    assertThat(voice.signOff()).contains("Warm wishes,\nAna");
  }

  @Test
  void whatOnlySomeRepliesHaveIsNoHabit() {
    List<Decided> decisions = new ArrayList<>(times(3, "Dear Sam,\n\nOk.\n\nBest,\nAna", GUIDING));
    decisions.addAll(times(4, "Ok.", GUIDING));

    assertThat(TherapistVoice.of(decisions).greeting()).isEmpty();
    assertThat(TherapistVoice.of(decisions).signOff()).isEmpty();
  }

  @Test
  void aClosingQuestionIsNoSignOff() {
    assertThat(TherapistVoice.of(times(6, "Ok.\n\nWhat would help?", GUIDING)).signOff()).isEmpty();
  }

  @Test
  void draftsCarryTheHabitsAndSayWhy() {
    TherapistVoice voice =
        TherapistVoice.of(
            times(9, "Dear Sam,\n\n" + VALIDATING.text() + "\n\nWarm wishes,\nAna", VALIDATING));
    SuggestionRequest plain =
        readingOf("I feel torn. My brother and I argue every time we meet.")
            .feeling(Emotion.Label.AMBIVALENCE, 2, "I feel torn")
            .request();
    SuggestionRequest request =
        new SuggestionRequest(
            plain.text(),
            plain.reading(),
            "Kim",
            List.of(),
            Setting.unknown().by(voice, List.of()));

    List<Draft> drafts = CatalogueFixture.suggester().suggest(request).drafts();

    assertThat(drafts)
        .hasSizeGreaterThan(1)
        .allSatisfy(draft ->
            assertThat(draft.text()).startsWith("Dear Kim,\n\n").endsWith("Warm wishes,\nAna"));
    assertThat(drafts)
        .filteredOn(draft -> draft.behaviours().getFirst() == SupportBehaviour.VALIDATE)
        .allSatisfy(draft -> assertThat(draft.why()).contains("Placed higher for you: of 9"));
  }

  @Test
  void aDraftThatTheTherapistHasJustSentToSomebodyElseIsNotOfferedAgain() {
    SuggestionRequest request =
        readingOf("I feel torn. My brother and I argue every time we meet.")
            .feeling(Emotion.Label.AMBIVALENCE, 2, "I feel torn")
            .request();
    Draft first = CatalogueFixture.suggester().suggest(request).drafts().getFirst();

    List<Draft> next =
        CatalogueFixture.suggester()
            .suggest(
                request.in(Setting.unknown().by(TherapistVoice.unknown(), List.of(first.text()))))
            .drafts();

    assertThat(next)
        .isNotEmpty()
        .noneMatch(draft -> requireNonNull(draft.template()).equals(first.template()));
    assertThat(next.getFirst().checks())
        .anyMatch(check ->
            check.rule().equals("NOT_GENERIC")
                && check.detail().contains("like one of the last 1 sent"));
  }
}
