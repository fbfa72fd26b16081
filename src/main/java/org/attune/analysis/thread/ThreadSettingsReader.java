package org.attune.analysis.thread;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.RuptureCue;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code thread.yaml}; every complaint names the file and the key. */
record ThreadSettingsReader(Path file, Map<?, ?> values) {
  static ThreadSettings read(Path models) throws IOException {
    Path file = models.resolve("thread.yaml");
    try (Reader in = Files.newBufferedReader(file)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (root instanceof Map<?, ?> values) {
        return new ThreadSettingsReader(file, values).settings();
      }
      throw new IOException(file + ": expected 'key: value' lines");
    } catch (YAMLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private ThreadSettings settings() throws IOException {
    return new ThreadSettings(
        whole("most-turns"),
        whole("most-characters"),
        whole("fewest-messages"),
        number("fewest-median"),
        share("share-of-median"),
        share("minimal-confidence"),
        share("minimal-unanswered-confidence"),
        whole("long-words"),
        share("shift-confidence"),
        share("taken-up-share"),
        texts("answer-openers"),
        whole("topic-words"),
        markers("repeatable"),
        share("repeat-raise"),
        whole("trend-fewest"),
        whole("trend-messages"),
        number("trend-change"));
  }

  private int whole(String key) throws IOException {
    double number = number(key);
    if (number != Math.rint(number) || number < 1 || number > 1_000_000) {
      throw fault(key, "a whole number from 1 to 1,000,000");
    }
    return (int) number;
  }

  private double share(String key) throws IOException {
    double number = number(key);
    if (number > 1) {
      throw fault(key, "a number from 0 to 1");
    }
    return number;
  }

  private double number(String key) throws IOException {
    if (values.get(key) instanceof Number number && number.doubleValue() >= 0) {
      return number.doubleValue();
    }
    throw fault(key, "a number from 0");
  }

  private List<String> texts(String key) throws IOException {
    if (values.get(key) instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw fault(key, "a list of words (those that YAML takes for a truth value in quotes)");
  }

  private Set<RuptureCue.Marker> markers(String key) throws IOException {
    Set<RuptureCue.Marker> markers = new HashSet<>();
    for (String name : texts(key)) {
      try {
        markers.add(RuptureCue.Marker.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": '" + key + "' names no rupture marker: " + name, e);
      }
    }
    return markers;
  }

  private IOException fault(String key, String expected) {
    return new IOException(file + ": '" + key + "' must be " + expected);
  }
}
