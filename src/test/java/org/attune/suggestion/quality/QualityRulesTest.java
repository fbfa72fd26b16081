package org.attune.suggestion.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;
import static org.attune.suggestion.guardrail.ReplyFixture.reply;

import org.attune.analysis.Emotion;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.Check;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.guardrail.Guardrail;
import org.attune.suggestion.guardrail.Markers;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.template.Lexicon;
import org.junit.jupiter.api.Test;

class QualityRulesTest {
  private static final Markers MARKERS =
      Markers.read(CatalogueFixture.HOME.resolve("guardrails/quality.yaml"), new Problems())
          .orElseThrow();
  private static final Lexicon LEXICON = CatalogueFixture.lexicon();

  private static Check.Kind judged(Guardrail rule, Reply reply) {
    return rule.judge(reply).kind();
  }

  private static String words(int count) {
    return "word ".repeat(count).strip() + ".";
  }

  @Test
  void fortyToAHundredAndTwentyWordsAreGood() {
    Length rule = new Length();

    assertThat(judged(rule, reply(words(39)))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply(words(40)))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply(words(120)))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply(words(121)))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply(words(200)))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply(words(201)))).isEqualTo(Check.Kind.BLOCK);
  }

  @Test
  void aReplyDoesNotOutgrowALongMessage() {
    assertThat(judged(new Length(), reply(words(84), words(70)))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(new Length(), reply(words(85), words(70)))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(new Length(), reply(words(85), words(60)))).isEqualTo(Check.Kind.PASS);
  }

  @Test
  void shortSentencesAndPlainWordsReadEasily() {
    Readability rule = new Readability(MARKERS.jargon());

    assertThat(judged(rule, reply("That was hard. You did it. What helped you most?")))
        .isEqualTo(Check.Kind.PASS);
    assertThat(
            judged(
                rule,
                reply(
                    "Acknowledging considerable psychological difficulties necessitates"
                        + " extraordinary determination throughout rehabilitation.")))
        .isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Look at the schema. It is old."))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Look at the schema.", "My schema is back.")))
        .isEqualTo(Check.Kind.PASS);
  }

  @Test
  void aReplyThatFitsAnybodyIsBlocked() {
    Specificity rule = new Specificity(LEXICON.language());
    String message = "My sister has not spoken to me since her wedding in the spring.";

    assertThat(judged(rule, reply("That sounds hard. You could rest.", message)))
        .isEqualTo(Check.Kind.BLOCK);
    assertThat(judged(rule, reply("Your sister seems far.", message))).isEqualTo(Check.Kind.BLOCK);
    assertThat(judged(rule, reply("Your sister, the wedding: hard.", message)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("You say \"has not spoken to me\".", message)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("That sounds hard.", "I am so tired today.")))
        .isEqualTo(Check.Kind.PASS);
  }

  @Test
  void aReplyThatRepeatsTheQuestionFitsNobodyElse() {
    Specificity rule = new Specificity(LEXICON.language());
    String message = "Can I have two more weeks? I will be on the road until then.";

    assertThat(judged(rule, reply("You ask whether you can have two more weeks.", message)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("Thank you for asking, I'll find out.", message)))
        .isEqualTo(Check.Kind.BLOCK);
  }

  @Test
  void noQuestionIsPassedOver() {
    Coverage rule = new Coverage(LEXICON.language(), MARKERS.deferral());
    String message = "I sleep badly. Can caffeine keep me awake?";

    assertThat(judged(rule, reply("That sounds hard.", message))).isEqualTo(Check.Kind.BLOCK);
    assertThat(judged(rule, reply("Caffeine can keep people awake.", message)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("I'll come back to your question.", message)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("That sounds hard.", "I sleep badly.")))
        .isEqualTo(Check.Kind.PASS);
  }

  @Test
  void aPleaForHelpIsAnsweredByWhateverTheReplyOffers() {
    Coverage rule = new Coverage(LEXICON.language(), MARKERS.deferral());

    assertThat(judged(rule, reply("That sounds hard.", "I sleep badly. What can I do?")))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("That sounds hard.", "I sleep badly. Is the moon to blame?")))
        .isEqualTo(Check.Kind.BLOCK);
  }

  @Test
  void feelingsAreNamedOnlyAsGuessesAndOnlyWhenRead() {
    EmotionNaming rule = new EmotionNaming(LEXICON.feelings().values(), MARKERS.tentative());
    String message = "I cried again today.";
    var read = readingOf(message).feeling(Emotion.Label.SADNESS, 2, "I cried again");

    assertThat(judged(rule, reply("It sounds as if you feel sad.", message, read)))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("You feel sad.", message, read))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("It sounds as if you feel ashamed.", message, read)))
        .isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Low mood comes and goes.", message, read)))
        .isEqualTo(Check.Kind.PASS);
  }

  @Test
  void oneOpenQuestionAtTheEndIsEnough() {
    QuestionCount rule = new QuestionCount();

    assertThat(judged(rule, reply("That is hard. What would help?"))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("What would help? That is hard."))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Is it hard?"))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Why? What now?"))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Why? When? What now?"))).isEqualTo(Check.Kind.BLOCK);
  }

  @Test
  void aStepIsOneAndOptional() {
    StepCount rule = new StepCount(MARKERS.suggestion(), MARKERS.optional());

    assertThat(judged(rule, reply("One option is a walk. Another is a nap.")))
        .isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("Try a walk."))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("You could walk. You could nap. You could call a friend.")))
        .isEqualTo(Check.Kind.WARN);
  }

  @Test
  void somethingLeavesTheChoiceWithThePatient() {
    Autonomy rule = new Autonomy(MARKERS.autonomy());

    assertThat(judged(rule, reply("It's up to you."))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("That sounds hard."))).isEqualTo(Check.Kind.WARN);
  }

  @Test
  void praiseGoesToTheDeed() {
    Affirmation rule = new Affirmation(MARKERS.traitPraise());

    assertThat(judged(rule, reply("You are so strong."))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("You stayed with it."))).isEqualTo(Check.Kind.PASS);
  }

  @Test
  void reflectingComesBeforeSuggesting() {
    ReflectFirst rule = new ReflectFirst(MARKERS.validation(), MARKERS.suggestion());

    assertThat(judged(rule, reply("That sounds hard. You could rest."))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("You could rest. That sounds hard."))).isEqualTo(Check.Kind.WARN);
  }

  @Test
  void theToneIsNeverBrighterThanTheMessage() {
    Tone rule = new Tone(MARKERS.bright());
    String message = "I feel so sad.";
    var sad = readingOf(message).feeling(Emotion.Label.SADNESS, 2, "so sad");

    assertThat(judged(rule, reply("Thank you!", message, sad))).isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Fantastic, thank you.", message, sad)))
        .isEqualTo(Check.Kind.WARN);
    assertThat(judged(rule, reply("Thank you.", message, sad))).isEqualTo(Check.Kind.PASS);
    assertThat(judged(rule, reply("Thank you!", "I did it"))).isEqualTo(Check.Kind.PASS);
  }
}
