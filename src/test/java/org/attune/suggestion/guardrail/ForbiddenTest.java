package org.attune.suggestion.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.guardrail.ReplyFixture.reply;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.attune.suggestion.CatalogueFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each list of forbidden phrases: what it blocks, and what comes close and is fine. */
class ForbiddenTest {
  private record Example(String[] blocked, String[] fine) {}

  private static Example example(String blocked, String fine) {
    return new Example(blocked.split(" / "), fine.split(" / "));
  }

  private static final Map<String, Example> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "METHOD_DETAIL",
              example(
                  "You wrote about taking all the pills. / Did you think of a noose?",
                  "You take your time. / The pillow was soft. / You put it away.")),
          Map.entry(
              "STIGMATISING",
              example(
                  "Your uncle committed suicide. / It was a failed attempt.",
                  "You committed to a plan. / Your first attempt taught you something.")),
          Map.entry(
              "DIAGNOSIS",
              example(
                  "You have depression. / You are bipolar. / This sounds like PTSD."
                      + " / You have a very severe anxiety disorder.",
                  "You write about your depression. / You have a hard week behind you."
                      + " / You are sad.")),
          Map.entry(
              "MEDICATION_ADVICE",
              example(
                  "You could stop taking your tablets. / Increase the dose. / Try taking more"
                      + " sertraline.",
                  "Please ask your doctor before you change the dose. / Keep taking your time.")),
          Map.entry(
              "PROGNOSIS_PROMISE",
              example(
                  "You will get better. / I promise that. / Everything will be fine.",
                  "You may find it a bit easier. / You will know what fits.")),
          Map.entry(
              "AVAILABILITY_PROMISE",
              example(
                  "I'm always here for you. / Write day or night.",
                  "I read your message today. / You are here to learn.")),
          Map.entry(
              "CONFIDENTIALITY_PROMISE",
              example(
                  "This stays between us. / I won't tell anyone.",
                  "Things between you and your wife. / You did not tell anyone.")),
          Map.entry(
              "SELF_DISCLOSURE",
              example(
                  "When I was your age I cried too. / I also struggled. / My own divorce was hard.",
                  "I also read that you slept badly. / Your own divorce was hard.")),
          Map.entry(
              "CLAIMED_LIVED_FEELING",
              example(
                  "I know exactly how you feel. / I feel your pain. / My heart breaks for you.",
                  "It sounds as if you feel low. / I'd like to know how you see it.")),
          Map.entry(
              "MINIMISING",
              example(
                  "At least you have a job. / Others have it worse. / Look on the bright side.",
                  "What could you do at the least? / It got worse for you.")),
          Map.entry(
              "JUDGEMENT_BLAME",
              example(
                  "You brought this on yourself. / You are being selfish. / He is toxic.",
                  "You ask what this brought up. / He is often away.")),
          Map.entry(
              "TOXIC_POSITIVITY",
              example(
                  "Stay positive. / Everything happens for a reason. / You've got this.",
                  "There may be a reason for it. / You have got this far.")),
          Map.entry(
              "PERSUADE_WITHOUT_PERMISSION",
              example(
                  "If I were you I would go. / You deserve better. / Leave him.",
                  "You ask whether to leave him. / The bus will leave at some point.")),
          Map.entry(
              "CONTROLLING",
              example(
                  "You must try. / You should call her. / Make sure you write. / I was"
                      + " disappointed. / Don't give up.",
                  "You could try. / If it is an emergency you need to call an ambulance."
                      + " / What would you want?")),
          Map.entry(
              "RISK_REASSURANCE",
              example(
                  "You are not suicidal. / Nothing bad will happen.",
                  "You ask if it is safe. / It is serious to you.")),
          Map.entry(
              "TREATMENT_CHANGE",
              example(
                  "Let us stop the therapy. / You don't need therapy.",
                  "You write that you are thinking of it: stop the therapy or not."
                      + " / You stop by the river.")),
          Map.entry(
              "ROMANTIC_OR_DEPENDENCE",
              example(
                  "I miss you. / You only need me. / Sending hugs.",
                  "You miss your mother. / You need rest, you write.")),
          Map.entry("HUMOUR", example("Haha, good one. / Just kidding.", "You kid around a lot.")));

  @Test
  void everyListHasItsExamples() {
    assertThat(EXAMPLES.keySet())
        .containsExactlyInAnyOrderElementsOf(
            CatalogueFixture.forbidden().stream().map(PhraseRule::rule).toList());
  }

  @TestFactory
  Stream<DynamicTest> whatIsForbiddenIsBlockedAndWhatComesCloseIsNot() {
    return CatalogueFixture.forbidden().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.rule(), () -> judge(rule)));
  }

  private static void judge(PhraseRule rule) {
    Example example = Objects.requireNonNull(EXAMPLES.get(rule.rule()));
    for (String text : example.blocked()) {
      assertThat(rule.judge(reply(text))).as(text).isInstanceOf(Verdict.Block.class);
    }
    for (String text : example.fine()) {
      assertThat(rule.judge(reply(text))).as(text).isInstanceOf(Verdict.Pass.class);
    }
  }

  @Test
  void thePatientsOwnWordsInQuotationMarksAreNotTheWriters() {
    PhraseRule rule = rule("CONTROLLING");
    String message = "My mother says you must obey, always.";

    assertThat(rule.judge(reply("You write \"you must obey\".", message)))
        .isInstanceOf(Verdict.Pass.class);
    assertThat(rule.judge(reply("As they say, \"you must learn\".", message)))
        .isInstanceOf(Verdict.Block.class);
  }

  @Test
  void methodsAreBlockedEvenInThePatientsWords() {
    String message = "I once had a noose in the shed.";

    assertThat(rule("METHOD_DETAIL").judge(reply("You write \"a noose in the shed\".", message)))
        .isInstanceOf(Verdict.Block.class);
  }

  private static PhraseRule rule(String name) {
    return CatalogueFixture.forbidden().stream()
        .filter(rule -> rule.rule().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
