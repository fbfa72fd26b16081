package org.attune.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys with values in a YAML file; what is wrong with them is told with the line. */
final class YamlItem {
  private final Path file;
  private final int line;
  private final Map<String, Node> fields;

  private YamlItem(Path file, Node node) throws CorpusFault {
    this.file = file;
    this.line = line(node);
    this.fields = fields(file, node);
  }

  /** A file that is one mapping. */
  static YamlItem root(Path file) throws IOException {
    return new YamlItem(file, compose(file));
  }

  /** A file that is a list of mappings. */
  static List<YamlItem> list(Path file) throws IOException {
    return items(file, compose(file));
  }

  Set<String> keys() {
    return fields.keySet();
  }

  YamlItem item(String key) throws CorpusFault {
    return new YamlItem(file, needed(key));
  }

  /** The mappings listed under {@code key}, none where it is missing. */
  List<YamlItem> items(String key) throws CorpusFault {
    Node list = fields.get(key);
    return list == null ? List.of() : items(file, list);
  }

  String text(String key) throws CorpusFault {
    return scalar(needed(key));
  }

  Optional<String> maybe(String key) throws CorpusFault {
    Node node = fields.get(key);
    return node == null ? Optional.empty() : Optional.of(scalar(node));
  }

  /** The texts listed under {@code key}, none where it is missing. */
  Set<String> texts(String key) throws CorpusFault {
    Set<String> texts = new LinkedHashSet<>();
    Node list = fields.get(key);
    if (list != null) {
      for (Node node : sequence(file, list)) {
        texts.add(scalar(node));
      }
    }
    return texts;
  }

  /** The constants named under {@code key}, none where it is missing. */
  <E extends Enum<E>> Set<E> names(String key, Class<E> type) throws CorpusFault {
    Set<E> names = new LinkedHashSet<>();
    Node list = fields.get(key);
    if (list == null) {
      return names;
    }
    for (Node node : sequence(file, list)) {
      names.add(name(scalar(node), line(node), type));
    }
    return names;
  }

  /** The constant named under {@code key}. */
  <E extends Enum<E>> Optional<E> name(String key, Class<E> type) throws CorpusFault {
    Node node = fields.get(key);
    return node == null ? Optional.empty() : Optional.of(name(scalar(node), line(node), type));
  }

  private <E extends Enum<E>> E name(String name, int at, Class<E> type) throws CorpusFault {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new CorpusFault(file, at, "no " + type.getSimpleName() + " is called " + name);
    }
  }

  private Node needed(String key) throws CorpusFault {
    Node node = fields.get(key);
    if (node == null) {
      throw new CorpusFault(file, line, "'" + key + "' is missing");
    }
    return node;
  }

  private String scalar(Node node) throws CorpusFault {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw new CorpusFault(file, line(node), "expected a text");
  }

  private static Map<String, Node> fields(Path file, Node node) throws CorpusFault {
    if (!(node instanceof MappingNode mapping)) {
      throw new CorpusFault(file, line(node), "expected keys with values");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new CorpusFault(file, line(tuple.getKeyNode()), "a key is no text");
      }
      fields.put(key.getValue(), tuple.getValueNode());
    }
    return fields;
  }

  private static List<YamlItem> items(Path file, Node list) throws CorpusFault {
    List<YamlItem> items = new ArrayList<>();
    for (Node node : sequence(file, list)) {
      items.add(new YamlItem(file, node));
    }
    return items;
  }

  private static List<Node> sequence(Path file, Node node) throws CorpusFault {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new CorpusFault(file, line(node), "expected a list");
  }

  private static Node compose(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node node = new Yaml(options).compose(in);
      if (node == null) {
        throw new CorpusFault(file, 1, "the file is empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new CorpusFault(file, line, "this is not YAML");
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
