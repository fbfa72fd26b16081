package org.attune.analysis.lexicon;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that knows the line of each of its keys. */
final class YamlMapping {
  private final Path file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMapping(Path file, int line) {
    this.file = file;
    this.line = line;
  }

  /** Reads a mapping; {@code allowed} are the keys it may have, empty for any. */
  static YamlMapping of(Path file, @Nullable Node node, Set<String> allowed) throws LexiconFault {
    if (!(node instanceof MappingNode mapping)) {
      throw new LexiconFault(file, node == null ? 1 : line(node), "expected 'key: value' lines");
    }
    YamlMapping read = new YamlMapping(file, line(node));
    for (NodeTuple tuple : mapping.getValue()) {
      String key = read.scalar(tuple.getKeyNode());
      if (!allowed.isEmpty() && !allowed.contains(key)) {
        throw new LexiconFault(file, line(tuple.getKeyNode()), "unknown key '" + key + "'");
      }
      if (read.values.put(key, tuple.getValueNode()) != null) {
        throw new LexiconFault(file, line(tuple.getKeyNode()), "'" + key + "' stands here twice");
      }
    }
    return read;
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  int line(String key) {
    Node value = values.get(key);
    return value == null ? line : line(value);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  String text(String key) throws LexiconFault {
    Node value = values.get(key);
    if (value == null) {
      throw new LexiconFault(file, line, "'" + key + "' is missing");
    }
    return scalar(value);
  }

  double number(String key, double least, double most) throws LexiconFault {
    try {
      double number = Double.parseDouble(text(key));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the line
    }
    throw new LexiconFault(
        file, line(key), "'" + key + "' must be a number from " + least + " to " + most);
  }

  YamlMapping mapping(String key) throws LexiconFault {
    return of(file, values.get(key), Set.of());
  }

  /** The items of a list, none when the key is missing. */
  List<Node> list(String key) throws LexiconFault {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new LexiconFault(file, line(value), "'" + key + "' must be a list");
  }

  String scalar(Node node) throws LexiconFault {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw new LexiconFault(file, line(node), "expected text");
  }
}
