package org.attune.embedded.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What an export holds: without times or names of places, so that the same data give the same
 * bytes.
 *
 * @param collections in the order of their names
 */
record Manifest(String format, List<Part> collections) {
  static final String FILE = "manifest.json";
  static final String FORMAT = "attune-export-1";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,119}");

  Manifest {
    collections = List.copyOf(collections);
  }

  /**
   * One collection.
   *
   * @param documents lines in its file
   * @param sha256 of the whole file
   */
  record Part(String name, long documents, Sha256 sha256) {
    Path file(Path folder) {
      return folder.resolve(name + ".ndjson");
    }

    /**
     * A short hash for each line: the hash of the file says that it is damaged, these say where.
     */
    Path hashes(Path folder) {
      return folder.resolve(name + ".hashes");
    }
  }

  /** Whether a collection may have a file named after it. */
  static boolean isFileName(String collection) {
    return NAME.matcher(collection).matches();
  }

  byte[] bytes() {
    String json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw TransferFault.of(
          "there is no export in " + folder + ": it has no " + FILE + ", which is written last");
    }
    @Nullable Manifest manifest;
    try {
      manifest = Json.MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw TransferFault.at(file, Math.max(line, 1), "is damaged");
    }
    requireSound(file, manifest);
    return manifest;
  }

  private static void requireSound(Path file, @Nullable Manifest manifest) {
    if (manifest == null || !FORMAT.equals(manifest.format)) {
      throw TransferFault.in(file, "is not of the format " + FORMAT);
    }
    Set<String> names = new HashSet<>();
    for (Part part : manifest.collections) {
      if (part == null
          || part.name == null
          || part.sha256 == null
          || !isFileName(part.name)
          || part.documents < 1
          || !names.add(part.name)) {
        throw TransferFault.in(file, "names no collection in entry " + (names.size() + 1));
      }
    }
  }
}
