package org.attune.analysis.emotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.Emotion;
import org.attune.analysis.scope.ScopeMark;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code emotions.yaml}; every complaint names the file and the label. */
final class EmotionGuideReader {
  private final Path file;
  private final List<String> encoderLabels;

  private EmotionGuideReader(Path file, List<String> encoderLabels) {
    this.file = file;
    this.encoderLabels = encoderLabels;
  }

  static EmotionGuide read(Path file, List<String> encoderLabels) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new EmotionGuideReader(file, encoderLabels).guide(mapping(root));
    } catch (YAMLException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private EmotionGuide guide(Map<?, ?> root) {
    Set<ScopeMark> usually = marks(root.get("dropped-under"));
    Map<Emotion.Label, EmotionGuide.Source> sources = new EnumMap<>(Emotion.Label.class);
    mapping(root.get("labels"))
        .forEach((name, source) ->
            sources.put(
                Emotion.Label.valueOf(String.valueOf(name)), source(mapping(source), usually)));
    return new EmotionGuide(
        sources,
        words(root.get("intensifiers")),
        words(root.get("dampeners")),
        (int) number(root.get("most"), 1, 18));
  }

  private EmotionGuide.Source source(Map<?, ?> source, Set<ScopeMark> usually) {
    Map<Integer, Double> weights = new HashMap<>();
    mapping(source.get("from"))
        .forEach((name, weight) -> weights.put(encoderLabel(name), number(weight, 0, 1)));
    Set<ScopeMark> droppedUnder = EnumSet.copyOf(usually);
    if (source.containsKey("also-dropped-under")) {
      droppedUnder.addAll(marks(source.get("also-dropped-under")));
    }
    return new EmotionGuide.Source(weights, number(source.get("threshold"), 0, 1), droppedUnder);
  }

  private int encoderLabel(Object name) {
    int label = encoderLabels.indexOf(String.valueOf(name));
    if (label < 0) {
      throw new IllegalArgumentException("the encoder has no label '" + name + "'");
    }
    return label;
  }

  private static Set<ScopeMark> marks(@Nullable Object names) {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    list(names).forEach(name -> marks.add(ScopeMark.valueOf(String.valueOf(name))));
    return marks;
  }

  private static Set<String> words(@Nullable Object words) {
    Set<String> read = new HashSet<>();
    list(words).forEach(word -> read.add(String.valueOf(word)));
    return read;
  }

  private static double number(@Nullable Object value, double least, double most) {
    if (value instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "expected a number from " + least + " to " + most + " instead of " + value);
  }

  private static Map<?, ?> mapping(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("expected 'key: value' lines instead of " + value);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("expected a list instead of " + value);
  }
}
