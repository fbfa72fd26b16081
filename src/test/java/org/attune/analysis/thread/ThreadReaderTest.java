package org.attune.analysis.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.RuptureCue.Marker;
import org.attune.analysis.Turn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadReaderTest {
  private static final Path MODELS = Path.of("models");
  private static final ToDoubleFunction<String> NO_MOOD = text -> Double.NaN;
  private static final Function<String, List<RuptureCue>> NO_MARKERS = text -> List.of();
  private static final String LONG =
      "This week I walked to the bakery twice and once I even stayed for a coffee, although the"
          + " queue made my chest tight and I counted the tiles until it was my turn. ";
  private static final String STORY =
      "My neighbour has bought a new car and he washes it on the street every Sunday with the"
          + " radio on. Then his brother came with the dog and they talked about football for"
          + " hours. You would not believe how loud that dog barks. The council sent a letter"
          + " round because of the bins, and my cousin says that in her town they empty them"
          + " twice a month now, which I find a funny way to run a town.";

  private static ThreadReader reader;

  @BeforeAll
  static void load() throws IOException {
    reader = ThreadReader.load(MODELS);
  }

  @Test
  void aMessageWithoutHistoryIsUnchanged() {
    ThreadContext context = read("ok");
    List<RuptureCue> found = List.of(cue("ok", Marker.MINIMAL_RESPONSE, 0.5));

    assertThat(context).isEqualTo(ThreadContext.none());
    assertThat(context.rupture("ok", found)).isEqualTo(found);
    assertThat(context.rupture("ok", List.of())).isEmpty();
  }

  @Test
  void aFarShorterMessageThanUsualIsMinimal() {
    ThreadContext context = read("It was fine.", patient(LONG), patient(LONG), patient(LONG));

    Brevity brevity = Objects.requireNonNull(context.brevity());
    assertThat(brevity.words()).isEqualTo(3);
    assertThat(brevity.usualWords()).isGreaterThan(30);
    assertThat(context.rupture("It was fine.", List.of()))
        .singleElement()
        .satisfies(cue -> {
          assertThat(cue.label()).isEqualTo(Marker.MINIMAL_RESPONSE);
          assertThat(cue.quote()).isEqualTo("It was fine.");
        });
  }

  @Test
  void aMinimalAnswerToAQuestionIsSurerThanOneToNone() {
    Turn asks = therapist("Which thoughts came up at the bakery?");

    double asked = minimal(read("Fine.", patient(LONG), patient(LONG), patient(LONG), asks));
    double unasked = minimal(read("Fine.", patient(LONG), patient(LONG), patient(LONG)));

    assertThat(asked).isGreaterThan(unasked);
  }

  @Test
  void twoEarlierMessagesAreNoBaseline() {
    assertThat(read("It was fine.", patient(LONG), patient(LONG)).brevity()).isNull();
  }

  @Test
  void whoAlwaysWritesBrieflyIsNotMinimal() {
    assertThat(read("ok", patient("Went well"), patient("Was bad"), patient("I did it")).brevity())
        .isNull();
  }

  @Test
  void aQuestionThatComesBackInWordsIsTakenUp() {
    Turn asks = therapist("Well done. Did you try the breathing exercise? How is your sleep?");

    assertThat(read("Breathing helped. I slept eight hours.", asks).notTakenUp()).hasSize(1);
    assertThat(read("I used the breathing exercise and my sleep is better", asks).notTakenUp())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, on Monday.",
        "No.",
        "Not yet",
        "I didn't get to it",
        "I didn\u2019t",
        "It went ok"
      })
  void anAnswerInItsOpeningWordsTakesUpAQuestion(String text) {
    assertThat(read(text, therapist("Did you try the breathing exercise?")).notTakenUp()).isEmpty();
  }

  @Test
  void aQuestionWithoutContentIsTakenUpByAnything() {
    assertThat(read("My bus was late.", therapist("How are you?")).notTakenUp()).isEmpty();
  }

  @Test
  void aQuestionNotTakenUpIsQuotedFromItsTurn() {
    String asks = "Good. Which thoughts came up on the stairs?";

    ThreadContext context = read("My cat is ill.", patient("Hello"), therapist(asks));

    assertThat(context.notTakenUp())
        .singleElement()
        .satisfies(open -> {
          assertThat(open.turn()).isEqualTo(1);
          assertThat(open.quote().span().in(asks)).isEqualTo(open.quote().quote());
          assertThat(open.quote().quote()).isEqualTo("Which thoughts came up on the stairs?");
        });
  }

  @Test
  void whatAnEarlierTurnTookUpIsNotOpen() {
    assertThat(
            read(
                    "My cat is ill.",
                    therapist("Which thoughts came up on the stairs?"),
                    patient("On the stairs my thoughts went to falling"))
                .notTakenUp())
        .isEmpty();
  }

  @Test
  void aLongStoryPastTheQuestionShiftsTheTopic() {
    Turn asks = therapist("Which thoughts came up when you practised the exposure exercise?");

    List<RuptureCue> cues = read(STORY, asks).rupture(STORY, List.of());

    assertThat(cues)
        .singleElement()
        .satisfies(cue -> {
          assertThat(cue.label()).isEqualTo(Marker.AVOIDANT_STORY_TOPIC_SHIFT);
          assertThat(STORY.substring(cue.start(), cue.end())).isEqualTo(cue.quote());
        });
  }

  @Test
  void aStoryThatTakesUpOneOfTheQuestionsShiftsNothing() {
    Turn asks = therapist("Which thoughts came up on the stairs? And how is your neighbour?");

    assertThat(read(STORY, asks).rupture(STORY, List.of())).isEmpty();
  }

  @Test
  void aPatientsQuestionStaysOpenUntilATherapistNamesIt() {
    Turn asks = patient("I slept badly. Can I skip the diary this week?");

    assertThat(read("Hello again", asks, therapist("Well done with the walk.")).unanswered())
        .extracting(open -> open.quote().quote())
        .containsExactly("Can I skip the diary this week?");
    assertThat(read("Hello again", asks, therapist("You can leave the diary out.")).unanswered())
        .isEmpty();
  }

  @Test
  void lastTimesTopicReturnsInAnotherForm() {
    Turn last = patient("My sister shouted. My sister always shouts when we argue about money.");

    LastTopic topic = read("I called my sister and we argued less.", last).lastTopic();

    assertThat(topic.words())
        .extracting(word -> word.quote().quote())
        .startsWith("sister", "shouted");
    assertThat(topic.returning())
        .extracting(word -> word.quote().quote())
        .contains("sister", "argue");
    assertThat(read("The weather is grey.", last).lastTopic().returns()).isFalse();
  }

  @Test
  void aComplaintMadeAgainIsSurer() {
    String text = "You still have not read my diary.";
    RuptureCue now = cue(text, Marker.COMPLAINT_THERAPIST, 0.6);
    Function<String, List<RuptureCue>> markers =
        turn ->
            turn.contains("read") ? List.of(cue(turn, Marker.COMPLAINT_THERAPIST, 0.6)) : List.of();

    ThreadContext context =
        reader.read(
            request(text, patient("You did not read it."), therapist("Sorry.")),
            List.of(now),
            markers,
            NO_MOOD);

    assertThat(context.repeated())
        .singleElement()
        .satisfies(
            again -> assertThat(again.earlier()).extracting(TurnQuote::turn).containsExactly(0));
    assertThat(context.rupture(text, List.of(now)))
        .singleElement()
        .satisfies(cue -> assertThat(cue.confidence()).isBetween(0.61, 0.99));
    assertThat(context.repeatsWishToStop()).isFalse();
  }

  @Test
  void aWishToStopVoicedAgainIsTold() {
    String text = "I want to quit.";
    Function<String, List<RuptureCue>> markers =
        turn -> List.of(cue(turn, Marker.DROPOUT_INTENT, 0.7));

    ThreadContext context =
        reader.read(
            request(text, patient("Maybe I should stop the programme.")),
            List.of(cue(text, Marker.DROPOUT_INTENT, 0.7)),
            markers,
            NO_MOOD);

    assertThat(context.repeatsWishToStop()).isTrue();
  }

  @Test
  void earlierTurnsAreNotReadWhereNothingCanRepeat() {
    AtomicInteger readings = new AtomicInteger();

    reader.read(
        request("Hello", patient("You did not read it.")),
        List.of(cue("Hello", Marker.DENIAL, 0.5)),
        turn -> {
          readings.incrementAndGet();
          return List.of();
        },
        NO_MOOD);

    assertThat(readings).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'0.5,0.2,-0.1', -0.4, FALLING",
    "'-0.5,-0.2,0.1', 0.3, RISING",
    "'0.1,0.1,0.1', 0.1, LEVEL",
    "'0.1,0.1,-1,0.1', 0.1, LEVEL",
    "'NaN,NaN,0.4', -0.4, UNKNOWN",
    "'0.4', -0.4, UNKNOWN",
  })
  void theTrendIsThatOfMostPairsOfMessages(String earlier, String now, MoodTrend expected) {
    Turn[] turns =
        List.of(earlier.split(",")).stream().map(ThreadReaderTest::patient).toArray(Turn[]::new);

    ThreadContext context =
        reader.read(request(now, turns), List.of(), NO_MARKERS, Double::parseDouble);

    assertThat(context.mood()).isEqualTo(expected);
  }

  private static double minimal(ThreadContext context) {
    return Objects.requireNonNull(context.brevity()).confidence();
  }

  private static ThreadContext read(String text, Turn... history) {
    return reader.read(request(text, history), List.of(), NO_MARKERS, NO_MOOD);
  }

  private static AnalysisRequest request(String text, Turn... history) {
    return new AnalysisRequest(text, List.of(history), false);
  }

  private static RuptureCue cue(String text, Marker marker, double confidence) {
    return new RuptureCue(marker, confidence, 0, text.length(), text);
  }

  private static Turn patient(String text) {
    return new Turn(Turn.From.PATIENT, text, null);
  }

  private static Turn therapist(String text) {
    return new Turn(Turn.From.THERAPIST, text, null);
  }
}
