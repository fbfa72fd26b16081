package org.attune.evaluation.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueItem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The numbers of a training run, as written in {@code models/cues/training.yaml}. */
public record Recipe(
    long seed,
    float dropout,
    List<Stage> stages,
    Weights weights,
    Set<String> dangerWords,
    Cuts cuts) {
  private static final int HUNDRED = 100;

  public Recipe {
    stages = List.copyOf(stages);
    dangerWords = Set.copyOf(dangerWords);
  }

  /**
   * One stretch of training.
   *
   * @param name for progress and the model card
   * @param epochs how often every example is seen; banks are seen {@code bankRepeats} times as
   *     often
   * @param goEmotionsShare how much of GoEmotions is among the examples
   * @param sentenceShare how much a sentence of a longer text counts, of what the text counts
   * @param frozen how many of the lowest layers are kept as they are
   * @param all whether the held-out fifth is learnt too; thresholds are found before such a stage
   * @param only the one family whose outputs are learnt, the others staying as they are; empty: all
   * @param beside how much of the other banks stands beside that family's
   */
  record Stage(
      String name,
      int epochs,
      int bankRepeats,
      double goEmotionsShare,
      double sentenceShare,
      int frozen,
      double encoderRate,
      double headRate,
      boolean all,
      String only,
      double beside) {
    /** How often an item is seen in an epoch. */
    int repeats(CueBank bank, CueItem item) {
      if (only.isEmpty() || bank.family().equals(only)) {
        return bankRepeats;
      }
      return Math.floorMod(item.text().hashCode(), HUNDRED) < HUNDRED * beside ? 1 : 0;
    }

    /** Whether only corpora are learnt. */
    boolean withoutBanks() {
      return bankRepeats == 0;
    }
  }

  /** How much an answer counts; the file says of each what it is. */
  record Weights(
      float positive,
      float unlisted,
      float unlistedNear,
      float fullyNamed,
      float riskAbsent,
      float everyday,
      float unknown) {}

  /** Where outputs count; the file says of each what it is. */
  record Cuts(
      double mostFalseAlarms,
      double mostAlarms,
      double alone,
      double withPhrase,
      double recallWeight,
      double emotionRecallWeight,
      double matters) {
    double recallWeight(String family) {
      return family.equals("emotions") ? emotionRecallWeight : recallWeight;
    }
  }

  /**
   * Reads a recipe.
   *
   * @param file with a number for every field
   * @param seed order of the examples, first weights, and which fifth is held out
   */
  public static Recipe read(Path file, long seed) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Fields all = new Fields(file.toString(), root);
      Fields weights = all.part("weights");
      Fields cuts = all.part("thresholds");
      return new Recipe(
          seed,
          (float) all.number("dropout"),
          all.parts("stages").stream().map(Recipe::stage).toList(),
          new Weights(
              (float) weights.number("positive"),
              (float) weights.number("unlisted"),
              (float) weights.number("unlisted-near"),
              (float) weights.number("fully-named"),
              (float) weights.number("risk-absent"),
              (float) weights.number("everyday"),
              (float) weights.number("unknown")),
          all.words("danger-words"),
          new Cuts(
              cuts.number("most-false-alarms"),
              cuts.number("most-alarms"),
              cuts.number("alone"),
              cuts.number("with-phrase"),
              cuts.number("recall-weight"),
              cuts.number("recall-weight-emotions"),
              cuts.number("matters")));
    }
  }

  private static Stage stage(Fields fields) {
    return new Stage(
        fields.text("name"),
        (int) fields.number("epochs"),
        (int) fields.number("bank-repeats"),
        fields.number("go-emotions-share"),
        fields.number("sentence-share"),
        (int) fields.number("frozen-layers"),
        fields.number("encoder-rate"),
        fields.number("head-rate"),
        fields.truth("held-out-too"),
        fields.maybe("only"),
        fields.maybe("only").isEmpty() ? 1 : fields.number("beside"));
  }

  /** Keys with values, and where they stand, for a fault that names its place. */
  private record Fields(String place, Object values) {
    Fields part(String key) {
      return new Fields(place + ": " + key, value(key));
    }

    List<Fields> parts(String key) {
      if (value(key) instanceof List<?> list && !list.isEmpty()) {
        return IntStream.range(0, list.size())
            .mapToObj(i -> new Fields(place + ": " + key + " " + (i + 1), list.get(i)))
            .toList();
      }
      throw new IllegalArgumentException(place + ": '" + key + "' must be a list");
    }

    Set<String> words(String key) {
      if (value(key) instanceof List<?> list) {
        return list.stream().map(String::valueOf).collect(Collectors.toSet());
      }
      throw new IllegalArgumentException(place + ": '" + key + "' must be a list");
    }

    String text(String key) {
      if (value(key) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException(place + ": '" + key + "' must be a text");
    }

    /** A text, empty where it is missing. */
    String maybe(String key) {
      return values instanceof Map<?, ?> map && map.get(key) == null ? "" : text(key);
    }

    boolean truth(String key) {
      if (value(key) instanceof Boolean truth) {
        return truth;
      }
      throw new IllegalArgumentException(place + ": '" + key + "' must be true or false");
    }

    double number(String key) {
      if (value(key) instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalArgumentException(place + ": '" + key + "' must be a number");
    }

    private Object value(String key) {
      if (values instanceof Map<?, ?> map && map.get(key) != null) {
        return map.get(key);
      }
      throw new IllegalArgumentException(place + ": '" + key + "' is missing");
    }
  }
}
