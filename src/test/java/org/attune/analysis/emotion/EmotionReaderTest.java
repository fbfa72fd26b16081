package org.attune.analysis.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.analysis.Emotion.Label.AMBIVALENCE;
import static org.attune.analysis.Emotion.Label.ANGER_FRUSTRATION;
import static org.attune.analysis.Emotion.Label.ANXIETY_WORRY;
import static org.attune.analysis.Emotion.Label.CONFUSION;
import static org.attune.analysis.Emotion.Label.DISAPPOINTMENT;
import static org.attune.analysis.Emotion.Label.EXHAUSTION_NUMBNESS;
import static org.attune.analysis.Emotion.Label.FEAR_PANIC;
import static org.attune.analysis.Emotion.Label.GRATITUDE;
import static org.attune.analysis.Emotion.Label.GUILT_SELF_BLAME;
import static org.attune.analysis.Emotion.Label.HOPE;
import static org.attune.analysis.Emotion.Label.HOPELESSNESS;
import static org.attune.analysis.Emotion.Label.LONELINESS;
import static org.attune.analysis.Emotion.Label.NEUTRAL_UNCLEAR;
import static org.attune.analysis.Emotion.Label.OVERWHELM;
import static org.attune.analysis.Emotion.Label.PRIDE_MASTERY;
import static org.attune.analysis.Emotion.Label.RELIEF;
import static org.attune.analysis.Emotion.Label.SADNESS;
import static org.attune.analysis.Emotion.Label.SHAME;
import static org.attune.analysis.ModelsFixture.ENCODER;
import static org.attune.analysis.ModelsFixture.LINGUIST;
import static org.attune.analysis.ModelsFixture.MODELS;
import static org.attune.analysis.ModelsFixture.SCOPE;
import static org.attune.analysis.ModelsFixture.scores;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.attune.analysis.Emotion;
import org.attune.analysis.linguistics.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionReaderTest {
  private static EmotionReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = EmotionReader.load(MODELS, ENCODER, SCOPE);
  }

  static Stream<Arguments> feelingsOfPatients() {
    return Stream.of(
        arguments("I have felt so low and tearful since the weekend.", SADNESS),
        arguments("What's the point, it will never get better.", HOPELESSNESS),
        arguments("I lie awake and worry, I am on edge all night.", ANXIETY_WORRY),
        arguments("I had another panic attack in the supermarket.", FEAR_PANIC),
        arguments("I'm fed up with all of this.", ANGER_FRUSTRATION),
        arguments("I don't want anyone to know, I am so ashamed.", SHAME),
        arguments("I keep thinking it is all my fault.", GUILT_SELF_BLAME),
        arguments("Nobody understands me here, I feel so alone.", LONELINESS),
        arguments("It is all too much and I can't keep up with work.", OVERWHELM),
        arguments("I am drained and just feel numb.", EXHAUSTION_NUMBNESS),
        arguments("I am confused by the second worksheet.", CONFUSION),
        arguments("Part of me wants to try it, but part of me says no.", AMBIVALENCE),
        arguments("I thought this would help by now.", DISAPPOINTMENT),
        arguments("What a relief, that weight is off my shoulders.", RELIEF),
        arguments("I managed to take the bus on my own today!", PRIDE_MASTERY),
        arguments("I am hopeful that next week will be easier.", HOPE),
        arguments("Thank you, your message helped me a lot.", GRATITUDE));
  }

  @ParameterizedTest
  @MethodSource("feelingsOfPatients")
  void eachEmotionOfTheTaxonomyIsHeard(String text, Emotion.Label expected) {
    List<Emotion> emotions = read(text);

    assertThat(emotions).extracting(Emotion::label).contains(expected);
    assertThat(emotions).extracting(Emotion::label).doesNotContain(NEUTRAL_UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am not sad about it.",
        "If I lost the job I would be devastated.",
        "My sister is very depressed.",
        "When I was a child I was terrified of dogs.",
        "She told me that she was furious.",
        "I used to feel hopeless, but now it is over.",
        "How do I open the third module?",
        "I'm afraid the file didn't upload.",
        "Last year I was lonely, now I've got the choir.",
        "I'm far from exhausted.",
        "ok"
      })
  void whatTheWriterDoesNotFeelNowIsLeftOut(String text) {
    assertThat(read(text)).extracting(Emotion::label).containsExactly(NEUTRAL_UNCLEAR);
  }

  @Test
  void aNegatedJoyIsSadnessAllTheSame() {
    assertThat(read("I can't stop crying.")).extracting(Emotion::label).containsExactly(SADNESS);
  }

  @ParameterizedTest
  @CsvSource({
    "I feel hopeless.,HOPELESSNESS",
    "I have been feeling hopeless for weeks.,HOPELESSNESS",
    "I've been feeling so sad lately.,SADNESS",
    "Thank you for asking! It means a lot.,GRATITUDE",
    "I've been feeling anxious all week.,ANXIETY_WORRY",
    "I am so proud of myself for going to the shop alone.,PRIDE_MASTERY",
    "I feel guilty about shouting at my kids.,GUILT_SELF_BLAME",
    "I was really disappointed with how the session went.,DISAPPOINTMENT",
    "I feel so lonely in the evenings.,LONELINESS",
    "I am furious with my landlord.,ANGER_FRUSTRATION",
    "I'm so ashamed of what I said.,SHAME",
    "So relieved the scan is over.,RELIEF",
    "Disappointed with the result.,DISAPPOINTMENT",
    "feeling so guilty about the dog,GUILT_SELF_BLAME",
    "no idea what the second box wants from me,CONFUSION",
    "Rather down today.,SADNESS",
    "My anxiety is through the roof.,ANXIETY_WORRY",
    "She does my head in.,ANGER_FRUSTRATION",
    "I felt humiliated when she read it out.,SHAME",
    "I'm at the end of my tether.,OVERWHELM",
    "I haven't the foggiest what it wants.,CONFUSION",
    "I stood my ground with my boss.,PRIDE_MASTERY",
    "What a relief!,RELIEF"
  })
  void aFeelingInPlainWordsIsSeen(String text, Emotion.Label label) {
    assertThat(read(text)).extracting(Emotion::label).contains(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm hopeless with names, always was.",
        "By the lonely pine at the end of the road turn left.",
        "Headline this morning: 'Farmers furious over levy'.",
        "I'm afraid I couldn't open the second sheet.",
        "Thanks in advance for the new link."
      })
  void aWordOfFeelingThatIsNobodysIsNone(String text) {
    assertThat(read(text)).extracting(Emotion::label).containsExactly(NEUTRAL_UNCLEAR);
  }

  @Test
  void everyQuoteIsTheSubstringAtItsPlace() {
    String text =
        "😢 Sorry… I’ve been so low. I feel ashamed, and I am exhausted: I didn't do a single"
            + " exercise this week.\n\nBut thank you 💛 for asking! My café visit was too much for me.";

    List<Emotion> emotions = read(text);

    assertThat(emotions).hasSizeGreaterThanOrEqualTo(3);
    assertThat(emotions)
        .allSatisfy(e -> assertThat(e.quote()).isEqualTo(text.substring(e.start(), e.end())));
  }

  @Test
  void theEvidenceIsAPartOfALongMessage() {
    String text =
        "We went to the lake on Saturday with the children and the dog. I feel lonely when they"
            + " all talk about work. On Sunday we painted the fence.";

    Emotion loneliness =
        read(text).stream().filter(e -> e.label() == LONELINESS).findFirst().orElseThrow();

    assertThat(loneliness.quote()).contains("I feel lonely").doesNotContain("lake", "fence");
  }

  @Test
  void theEvidenceNeverBeginsOrEndsInsideAContraction() {
    String text =
        "My brother thinks he's sure she may be different around him one day but I'm so worried"
            + " about him committing to her when he can't even cook for himself";

    for (Emotion emotion : read(text)) {
      assertThat(text.substring(0, emotion.start())).doesNotEndWith("I").doesNotEndWith("he");
      assertThat(emotion.quote()).doesNotStartWith("'").doesNotEndWith("ca");
    }
    assertThat(read(text)).extracting(Emotion::label).contains(ANXIETY_WORRY);
  }

  @Test
  void theSameFeelingIsShownOnceByItsStrongestWords() {
    List<Emotion> emotions = read("I miss the old days a bit. I am so sad. I cry every evening.");

    assertThat(emotions).filteredOn(e -> e.label() == SADNESS).hasSize(1);
  }

  @Test
  void theStrongestComeFirstAndThereAreNeverMoreThanFive() {
    String text =
        "I am so sad. I am terrified of next week. I'm fed up with my boss. I am ashamed of myself."
            + " I feel so lonely. I am drained. It is all too much. Thank you for listening.";

    List<Emotion> emotions = read(text);

    assertThat(emotions).hasSize(5);
    assertThat(emotions)
        .extracting(Emotion::confidence)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void intensifiersAndDampenersMoveTheIntensity() {
    assertThat(intensityOf("I feel sad.")).isEqualTo(2);
    assertThat(intensityOf("I feel extremely sad.")).isEqualTo(3);
    assertThat(intensityOf("I feel a bit sad.")).isEqualTo(1);
    assertThat(intensityOf("I feel SAD!!")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I was so angry with the printer yesterday. It's fixed now. | ANGER_FRUSTRATION",
        "When we first moved I felt so alone in this village. It's home now. | LONELINESS",
        "My wife reckons I'm worn out. I think I'm fine. | EXHAUSTION_NUMBNESS",
        "My little one is scared of the dark and wants the light on. | FEAR_PANIC",
      })
  void theNextSentenceAndWhoseFeelingItIsMayLeaveItOut(String text, Emotion.Label label) {
    assertThat(read(text)).extracting(Emotion::label).doesNotContain(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I was so angry with the printer yesterday. Now I'm furious with the shop. | ANGER_FRUSTRATION",
        "My wife reckons I'm worn out. She is right. | EXHAUSTION_NUMBNESS",
        "He says I should be ashamed of myself, and I am. | SHAME",
      })
  void aFeelingThatGoesOnOrIsAgreedWithIsShown(String text, Emotion.Label label) {
    assertThat(read(text)).extracting(Emotion::label).contains(label);
  }

  @Test
  void aTextWithoutWordsIsUnclear() {
    Emotion emotion = read("...").getFirst();

    assertThat(emotion.label()).isEqualTo(NEUTRAL_UNCLEAR);
    assertThat(emotion.quote()).isEqualTo("...");
  }

  private static int intensityOf(String text) {
    return read(text).getFirst().intensity();
  }

  private static List<Emotion> read(String text) {
    List<Sentence> sentences = LINGUIST.parse(text);
    return reader.read(text, sentences, scores(text, sentences)).shown();
  }
}
