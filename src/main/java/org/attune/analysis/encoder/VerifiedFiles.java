package org.attune.analysis.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.kernel.Sha256;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The files of a model folder, each checked against the SHA-256 in its {@code provenance.yaml}.
 *
 * <p>A folder with a file that differs is refused as a whole: a reading must never come from
 * weights that nobody measured.
 */
final class VerifiedFiles {
  static final String PROVENANCE = "provenance.yaml";

  private final Path folder;
  private final Map<String, byte[]> contents;

  private VerifiedFiles(Path folder, Map<String, byte[]> contents) {
    this.folder = folder;
    this.contents = contents;
  }

  static VerifiedFiles read(Path folder) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    declared(folder.resolve(PROVENANCE))
        .forEach((role, file) -> contents.put(role, checked(folder.resolve(file.name()), file)));
    return new VerifiedFiles(folder, contents);
  }

  /** The bytes of the file that plays {@code role}. */
  byte[] bytes(String role) {
    byte[] bytes = contents.get(role);
    if (bytes == null) {
      throw new ModelFault(folder.resolve(PROVENANCE) + " declares no file with role " + role);
    }
    return bytes;
  }

  private static byte[] checked(Path path, Declared file) {
    byte[] bytes = contentOf(path);
    String actual = Sha256.of(bytes).hex();
    if (!actual.equals(file.sha256())) {
      throw new ModelFault(
          path + " has SHA-256 " + actual + ", but its provenance says " + file.sha256());
    }
    return bytes;
  }

  private static byte[] contentOf(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new ModelFault("cannot read the model file " + path, e);
    }
  }

  private static Map<String, Declared> declared(Path provenance) {
    try (var in = Files.newBufferedReader(provenance)) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<String, Declared> byRole = new LinkedHashMap<>();
      if (root instanceof Map<?, ?> map && map.get("files") instanceof List<?> files) {
        files.forEach(
            entry -> byRole.put(field(entry, "role", provenance), file(entry, provenance)));
      }
      return byRole;
    } catch (IOException e) {
      throw new ModelFault("cannot read " + provenance, e);
    } catch (YAMLException e) {
      throw new ModelFault(provenance + " is not YAML: " + e.getMessage(), e);
    }
  }

  private static Declared file(Object entry, Path provenance) {
    return new Declared(field(entry, "name", provenance), field(entry, "sha256", provenance));
  }

  private static String field(Object entry, String key, Path provenance) {
    if (entry instanceof Map<?, ?> map && map.get(key) instanceof String value) {
      return value;
    }
    throw new ModelFault(provenance + ": every entry of files needs the text '" + key + "'");
  }

  private record Declared(String name, String sha256) {}
}
