package org.attune.analysis.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the encoder's outputs, in order: the 28 GoEmotions labels without a prefix, the rest
 * as {@code group/name}.
 */
public final class Labels {
  private final List<String> names;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private Labels(List<String> names) {
    this.names = List.copyOf(names);
    names.forEach(name -> places.put(name, places.size()));
  }

  /** One name a line. */
  static Labels of(byte[] file) {
    List<String> names = new String(file, UTF_8).lines().filter(line -> !line.isBlank()).toList();
    Labels labels = new Labels(names);
    if (labels.places.size() != names.size()) {
      throw new ModelFault("the label file names an output twice");
    }
    return labels;
  }

  public int count() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  public List<String> goEmotions() {
    return names.stream().filter(name -> !name.contains("/")).toList();
  }

  /** The names of a group, such as {@code ekman}, without their prefix. */
  public List<String> group(String group) {
    String prefix = group + "/";
    return names.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  /** The number of the output called {@code name}. */
  public int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new ModelFault("the encoder has no output " + name);
    }
    return place;
  }
}
