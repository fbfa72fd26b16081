package org.attune.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.Analyzers;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.MatterCue;
import org.attune.analysis.Reading;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;

/** Models that know one word a label: "thank" is gratitude, "angry" anger, "sad" sadness. */
public final class ModelsFixture implements Analyzers.Models {
  private static final double HEARD = 0.9;
  private static final double NOT_HEARD = 0.1;

  private static final Map<String, String> WORDS =
      Map.of(
          "l15", "thank",
          "l2", "angry",
          "ekman/e3", "thank",
          "ekman/e0", "angry",
          "sentiment/s3", "thank",
          "sentiment/s1", "angry",
          "semeval/anger", "angry",
          "semeval/joy", "thank",
          "emotions/SADNESS", "sad");

  private static final List<String> OUTPUTS = outputNames();

  private boolean open = true;

  @Override
  public String version() {
    return "0.1+fixture";
  }

  @Override
  public List<String> outputs() {
    return OUTPUTS;
  }

  @Override
  public double[] whole(String text) {
    return OUTPUTS.stream().mapToDouble(output -> probability(output, text)).toArray();
  }

  @Override
  public double[] asRead(String text) {
    return whole(text);
  }

  @Override
  public Reading read(String text) {
    if (!open) {
      throw new IllegalStateException("the models are closed");
    }
    return new Reading(
        "en",
        version(),
        emotions(text),
        risk(text),
        says(text, "?") ? List.of(question()) : List.of(),
        says(text, "quit") ? List.of(dropout()) : List.of(),
        says(text, "trust") ? List.of(bond()) : List.of(),
        new Talk(talk(text), 0.8),
        true,
        List.of(),
        says(text, "week")
            ? List.of(new MatterCue("more-time", 0.8, 0, 4, text.substring(0, 4)))
            : List.of(),
        null,
        List.of(),
        null,
        List.of());
  }

  @Override
  public void close() {
    open = false;
  }

  private static List<Emotion> emotions(String text) {
    List<Emotion> emotions = new ArrayList<>();
    Map<String, Emotion.Label> labels =
        Map.of(
            "sad", Emotion.Label.SADNESS,
            "angry", Emotion.Label.ANGER_FRUSTRATION,
            "thank", Emotion.Label.GRATITUDE);
    labels.forEach((word, label) -> {
      if (says(text, word)) {
        emotions.add(new Emotion(label, HEARD, 1, 0, 1, text.substring(0, 1)));
      }
    });
    if (emotions.isEmpty()) {
      emotions.add(new Emotion(Emotion.Label.NEUTRAL_UNCLEAR, HEARD, 1, 0, 1, ""));
    }
    return emotions;
  }

  private static Risk risk(String text) {
    return new Risk(
        says(text, "dead") ? Risk.Level.R2 : Risk.Level.R0,
        says(text, "cutting") ? Set.of(Risk.Flag.SELF_HARM) : Set.of(),
        0,
        List.of());
  }

  private static Talk.Label talk(String text) {
    if (says(text, "i will")) {
      return Talk.Label.CHANGE;
    }
    return says(text, "never") ? Talk.Label.SUSTAIN : Talk.Label.NEUTRAL;
  }

  private static ContentCue question() {
    return new ContentCue(ContentCue.Label.QUESTION_TECHNICAL, HEARD, 0, 1, "");
  }

  private static RuptureCue dropout() {
    return new RuptureCue(RuptureCue.Marker.DROPOUT_INTENT, HEARD, 0, 1, "");
  }

  private static AllianceCue bond() {
    return new AllianceCue(AllianceCue.Facet.BOND, AllianceCue.Polarity.POSITIVE, HEARD, 0, 1, "");
  }

  private static double probability(String output, String text) {
    String word = WORDS.get(output);
    return word != null && says(text, word) ? HEARD : NOT_HEARD;
  }

  private static boolean says(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }

  private static List<String> outputNames() {
    List<String> names = new ArrayList<>();
    IntStream.range(0, 28).forEach(i -> names.add("l" + i));
    IntStream.range(0, 7).forEach(i -> names.add("ekman/e" + i));
    IntStream.range(0, 4).forEach(i -> names.add("sentiment/s" + i));
    names.addAll(List.of("semeval/anger", "semeval/joy", "emotions/SADNESS", "emotions/HOPE"));
    return List.copyOf(names);
  }
}
