package org.attune.suggestion.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file whose top level is a mapping. */
public final class YamlFile {
  private YamlFile() {}

  /** The YAML files directly in {@code folder}, by name. */
  public static List<Path> in(Path folder, Problems problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      problems.add(folder.toString(), 0, "cannot be read");
      return List.of();
    }
  }

  /** The top-level mapping, or nothing, with the reason among the problems. */
  public static Optional<YamlMap> read(Path file, Problems problems) {
    String name = shortName(file);
    try {
      Node root = parse(Files.readString(file));
      if (root instanceof MappingNode mapping) {
        return Optional.of(new YamlMap(name, mapping, problems));
      }
      problems.add(name, 1, "the top level must be a mapping (key: value)");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(name, line, "not valid YAML: " + e.getProblem());
    } catch (IOException e) {
      problems.add(name, 0, "cannot be read as UTF-8 text");
    }
    return Optional.empty();
  }

  private static Node parse(String text) {
    return new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
  }

  private static String shortName(Path file) {
    int names = file.getNameCount();
    return file.subpath(Math.max(0, names - 2), names).toString();
  }
}
