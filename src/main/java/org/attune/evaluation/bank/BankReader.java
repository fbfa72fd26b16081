package org.attune.evaluation.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one bank: label, definition, source, positives by register, near misses by trap. */
final class BankReader {
  private final Path file;

  private BankReader(Path file) {
    this.file = file;
  }

  static CueBank read(Path file) throws IOException {
    return new BankReader(file).read();
  }

  private CueBank read() throws IOException {
    Map<String, Node> root = mapping(root());
    List<CueItem> items = new ArrayList<>();
    items(root, "positives", true, items);
    items(root, "near_misses", false, items);
    return new CueBank(
        file,
        String.valueOf(file.toAbsolutePath().getName(file.toAbsolutePath().getNameCount() - 2)),
        text(root, "label"),
        text(root, "definition"),
        text(root, "source"),
        items);
  }

  private Node root() throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Node node = new Yaml(options).compose(in);
      if (node == null) {
        throw new BankFault(file, 1, "the file is empty");
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new BankFault(file, line, String.valueOf(e.getProblem()));
    }
  }

  private void items(Map<String, Node> root, String key, boolean positive, List<CueItem> items) {
    Node groups = root.get(key);
    if (groups == null) {
      return;
    }
    mapping(groups)
        .forEach((group, list) ->
            sequence(list).forEach(node -> items.add(item(node, positive, group))));
  }

  private CueItem item(Node node, boolean positive, String group) {
    if (node instanceof ScalarNode) {
      return new CueItem(scalar(node), positive, group, List.of(), line(node));
    }
    Map<String, Node> fields = mapping(node);
    Node also = fields.get("also");
    List<String> labels =
        also == null ? List.of() : sequence(also).stream().map(this::scalar).toList();
    return new CueItem(text(fields, "text"), positive, group, labels, line(node));
  }

  private String text(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    if (node == null) {
      throw new BankFault(file, 1, "'" + key + "' is missing");
    }
    return scalar(node);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new BankFault(file, line(node), "expected a text");
  }

  private List<Node> sequence(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw new BankFault(file, line(node), "expected a list");
  }

  private Map<String, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw new BankFault(file, line(node), "expected keys with values");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (fields.put(scalar(tuple.getKeyNode()), tuple.getValueNode()) != null) {
        throw new BankFault(file, line(tuple.getKeyNode()), "a key stands twice");
      }
    }
    return fields;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
