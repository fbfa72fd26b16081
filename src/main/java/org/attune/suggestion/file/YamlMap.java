package org.attune.suggestion.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that knows its lines; what is missing or wrong is collected, not thrown. */
public final class YamlMap {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Problems problems;

  YamlMap(String file, MappingNode node, Problems problems) {
    this.file = file;
    this.line = lineOf(node);
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(file, lineOf(tuple.getKeyNode()), "a key must be plain text");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(file, lineOf(key), "'" + key.getValue() + "' stands here twice");
      }
    }
  }

  public Set<String> keys() {
    return values.keySet();
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public int line() {
    return line;
  }

  public String file() {
    return file;
  }

  /** Complains about every key not named here. */
  public void allow(Set<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        problem(key, "unknown key '" + key + "'; known: " + String.join(", ", sorted(known)));
      }
    }
  }

  public void problem(String key, String what) {
    Node node = values.get(key);
    problems.add(file, node == null ? line : lineOf(node), what);
  }

  /** Text that must be there; empty after a complaint. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() || text.get().isBlank()) {
      problem(key, "'" + key + "' is missing");
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(key, "'" + key + "' must be text");
    return Optional.empty();
  }

  /** A whole number, or nothing. */
  public Optional<Integer> number(String key) {
    try {
      return optionalText(key).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      problem(key, "'" + key + "' must be a whole number");
      return Optional.empty();
    }
  }

  /** A list of texts; a single text counts as a list of one. */
  public List<String> texts(String key) {
    Node node = values.get(key);
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar.getValue().strip());
    }
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue().strip());
      } else {
        problems.add(file, lineOf(item), "'" + key + "' must be a list of texts");
      }
    }
    return texts;
  }

  /** The labels of {@code type} under a key; each unknown one is a problem with its own line. */
  public <E extends Enum<E>> List<E> labels(String key, Class<E> type) {
    List<E> labels = new ArrayList<>();
    for (String name : texts(key)) {
      label(name, type)
          .ifPresentOrElse(
              labels::add,
              () -> problem(key, "unknown " + key + " '" + name + "'; known: " + names(type)));
    }
    return labels;
  }

  public Optional<YamlMap> map(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(file, mapping, problems));
    }
    problem(key, "'" + key + "' must be a mapping (key: value)");
    return Optional.empty();
  }

  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof MappingNode mapping) {
        maps.add(new YamlMap(file, mapping, problems));
      } else {
        problems.add(file, lineOf(item), "'" + key + "' must be a list of mappings");
      }
    }
    return maps;
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, "'" + key + "' must be a list");
    return List.of();
  }

  private static <E extends Enum<E>> Optional<E> label(String name, Class<E> type) {
    return EnumSet.allOf(type).stream().filter(label -> label.name().equals(name)).findFirst();
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return String.join(
        ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).sorted().toList());
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
