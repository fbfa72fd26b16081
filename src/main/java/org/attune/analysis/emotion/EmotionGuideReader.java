package org.attune.analysis.emotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
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

/** Reads {@code emotions.yaml}; every complaint names the file. */
final class EmotionGuideReader {
  private EmotionGuideReader() {}

  static EmotionGuide read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return guide(mapping(root));
    } catch (YAMLException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static EmotionGuide guide(Map<?, ?> root) {
    return new EmotionGuide(
        marks(root.get("dropped-under")),
        number(root.get("sure-in-any-scope"), 0, 1),
        number(root.get("sure-against-phrase"), 0, 1),
        number(root.get("sure-beside-phrase"), 0, 1),
        number(root.get("plain"), 0, 1),
        number(root.get("witness"), 0, 1),
        words(root.get("own-words")),
        witnesses(mapping(root.get("witnesses"))),
        words(root.get("intensifiers")),
        words(root.get("dampeners")),
        labels(root.get("weighing")),
        (int) number(root.get("most"), 1, 18));
  }

  private static Set<ScopeMark> marks(@Nullable Object names) {
    Set<ScopeMark> marks = EnumSet.noneOf(ScopeMark.class);
    list(names).forEach(name -> marks.add(ScopeMark.valueOf(String.valueOf(name))));
    return marks;
  }

  private static Set<Emotion.Label> labels(@Nullable Object names) {
    Set<Emotion.Label> labels = EnumSet.noneOf(Emotion.Label.class);
    list(names).forEach(name -> labels.add(Emotion.Label.valueOf(String.valueOf(name))));
    return labels;
  }

  private static Map<Emotion.Label, List<String>> witnesses(Map<?, ?> byLabel) {
    Map<Emotion.Label, List<String>> witnesses = new EnumMap<>(Emotion.Label.class);
    byLabel.forEach((label, outputs) ->
        witnesses.put(
            Emotion.Label.valueOf(String.valueOf(label)),
            list(outputs).stream().map(String::valueOf).toList()));
    return witnesses;
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
