package org.attune.suggestion.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.AllianceCue.Facet.BOND;
import static org.attune.analysis.AllianceCue.Facet.GOAL;
import static org.attune.analysis.AllianceCue.Polarity.NEGATIVE;
import static org.attune.analysis.AllianceCue.Polarity.POSITIVE;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.List;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.suggestion.Suggestions;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static List<Situation> situations(Reading reading) {
    Plan plan = Planner.plan(reading);
    assertThat(plan).isInstanceOf(Plan.Write.class);
    return ((Plan.Write) plan).steps().stream().map(Plan.Step::situation).toList();
  }

  @Test
  void aCrisisIsNeverAnsweredByATemplate() {
    for (Risk.Level level : List.of(Risk.Level.R2, Risk.Level.R3, Risk.Level.R4, Risk.Level.R5)) {
      Reading reading = readingOf("any").risk(level).reading();

      assertThat(Planner.plan(reading)).isEqualTo(new Plan.Withhold(Suggestions.Reason.RISK));
    }
  }

  @Test
  void everyFlagButMedicationIsLeftToAHuman() {
    for (Risk.Flag flag : Risk.Flag.values()) {
      Plan plan = Planner.plan(readingOf("any").risk(Risk.Level.R0, flag).reading());

      if (flag == Risk.Flag.MEDICATION) {
        assertThat(plan).isInstanceOf(Plan.Write.class);
      } else {
        assertThat(plan).isEqualTo(new Plan.Withhold(Suggestions.Reason.RISK));
      }
    }
  }

  @Test
  void riskFactorsAloneStillGetDrafts() {
    assertThat(Planner.plan(readingOf("any").risk(Risk.Level.R1).reading()))
        .isInstanceOf(Plan.Write.class);
  }

  @Test
  void aMedicineIsAnsweredAloneAndForThePrescriber() {
    Reading reading =
        readingOf("You never answer. I stopped my tablets.")
            .risk(Risk.Level.R0, Risk.Flag.MEDICATION)
            .strain(RuptureCue.Marker.COMPLAINT_THERAPIST, "You never answer")
            .reading();

    assertThat(situations(reading)).containsExactly(Situation.MEDICATION);
  }

  @Test
  void anotherLanguageIsLeftToAHuman() {
    assertThat(Planner.plan(readingOf("Ich bin müde").language("de").reading()))
        .isEqualTo(new Plan.Withhold(Suggestions.Reason.LANGUAGE));
  }

  @Test
  void riskCountsInEveryLanguage() {
    Reading reading = readingOf("…").language("de").risk(Risk.Level.R3).reading();

    assertThat(Planner.plan(reading)).isEqualTo(new Plan.Withhold(Suggestions.Reason.RISK));
  }

  @Test
  void aMessageThatAsksForNothingGetsNothing() {
    assertThat(Planner.plan(readingOf("ok").asksForNoReply().reading()))
        .isInstanceOf(Plan.NoReply.class);
  }

  @Test
  void strainIsRepairedBeforeAnythingElse() {
    Reading reading =
        readingOf("That was a copied answer. I am so sad. I did the exercise and it helped.")
            .strain(RuptureCue.Marker.GENERIC_REPLY_COMPLAINT, "That was a copied answer")
            .feeling(Emotion.Label.SADNESS, 3, "I am so sad")
            .about(ContentCue.Label.OBSERVES_POSITIVE_CONSEQUENCE, "it helped")
            .reading();

    assertThat(situations(reading)).containsExactly(Situation.STRAIN_WITH_REPLIES);
  }

  @Test
  void aStrongFeelingComesBeforeADifficulty() {
    Reading reading =
        readingOf("I am terrified. I could not do the exercise.")
            .feeling(Emotion.Label.FEAR_PANIC, 3, "I am terrified")
            .about(ContentCue.Label.DIFFICULTY_SKILL_SPECIFIC, "could not do the exercise")
            .reading();

    assertThat(situations(reading)).startsWith(Situation.STRONG_FEELING, Situation.DIFFICULTY);
  }

  @Test
  void aMildFeelingIsNotAStrongOne() {
    Reading reading =
        readingOf("I am a bit sad.").feeling(Emotion.Label.SADNESS, 1, "a bit sad").reading();

    assertThat(situations(reading))
        .doesNotContain(Situation.STRONG_FEELING)
        .contains(Situation.DISTRESS);
  }

  @Test
  void aMessageFullOfPainIsNotTakenForProgress() {
    Reading reading =
        readingOf("I managed to get up. I am desperate and alone.")
            .about(ContentCue.Label.TRIES_ALTERNATIVE_BEHAVIOUR, "I managed to get up")
            .feeling(Emotion.Label.SADNESS, 3, "I am desperate")
            .feeling(Emotion.Label.LONELINESS, 3, "alone")
            .reading();

    assertThat(situations(reading)).doesNotContain(Situation.PROGRESS);
  }

  @Test
  void thanksAmidPainAreNotTheTopic() {
    Reading reading =
        readingOf("Thanks. I feel so low.")
            .about(ContentCue.Label.ALLIANCE, "Thanks")
            .feeling(Emotion.Label.SADNESS, 2, "I feel so low")
            .reading();

    assertThat(situations(reading)).doesNotContain(Situation.GRATITUDE);
  }

  @Test
  void cuesThatAreNotSureSteerNothing() {
    Reading sure =
        readingOf("This is pointless")
            .strain(RuptureCue.Marker.COMPLAINT_ACTIVITIES, "pointless")
            .reading();
    RuptureCue cue = sure.rupture().getFirst();
    RuptureCue unsure = new RuptureCue(cue.label(), 0.3, cue.start(), cue.end(), cue.quote());
    Reading reading =
        new Reading(
            "en",
            "test",
            List.of(),
            Risk.none(),
            List.of(),
            List.of(unsure),
            List.of(),
            sure.talk(),
            true,
            List.of(),
            List.of(),
            null,
            List.of(),
            null,
            List.of());

    assertThat(situations(reading)).doesNotContain(Situation.STRAIN_WITH_METHOD);
  }

  @Test
  void anAimThatIsNotSharedIsRepairedLikeAnyStrain() {
    Reading reading =
        readingOf("I came here for my sleep, the job is not what I want to work on.")
            .alliance(GOAL, NEGATIVE, "not what I want to work on")
            .reading();

    assertThat(situations(reading)).containsExactly(Situation.STRAIN_WITH_METHOD);
  }

  @Test
  void notFeelingUnderstoodIsStrainWithTheReplies() {
    Reading reading =
        readingOf("You have no idea what my days are like.")
            .alliance(BOND, NEGATIVE, "You have no idea")
            .reading();

    assertThat(situations(reading)).containsExactly(Situation.STRAIN_WITH_REPLIES);
  }

  @Test
  void anAimOfOnesOwnIsAnsweredAsOne() {
    Reading reading =
        readingOf("I want to be back on the pitch by May.")
            .alliance(GOAL, POSITIVE, "I want to be back on the pitch")
            .reading();

    assertThat(situations(reading)).contains(Situation.GOAL);
  }

  @Test
  void somethingCanAlwaysBeSaid() {
    assertThat(situations(readingOf("hm").reading())).endsWith(Situation.OPEN);
  }
}
