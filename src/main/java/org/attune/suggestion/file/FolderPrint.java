package org.attune.suggestion.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.kernel.Sha256;

/**
 * What a folder of YAML files looks like: cheap to take, and different after every edit.
 *
 * @param files size and time of change by path within the folder
 */
public record FolderPrint(Map<String, Stamp> files) {
  private static final int VERSION_CHARACTERS = 8;

  public FolderPrint {
    files = Map.copyOf(files);
  }

  /** Size in bytes and time of the last change. */
  public record Stamp(long size, FileTime changed) {}

  /** The folder as it is now; files that vanish meanwhile are left out. */
  public static FolderPrint of(Path folder) {
    Map<String, Stamp> files = new TreeMap<>();
    for (Path file : yamlFiles(folder)) {
      try {
        Stamp stamp = new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        files.put(folder.relativize(file).toString(), stamp);
      } catch (IOException gone) {
        // Editors replace files: the next print sees the new one
        files.remove(folder.relativize(file).toString());
      }
    }
    return new FolderPrint(files);
  }

  /** A short name for exactly these contents, e.g. {@code 3f9a01bc}. */
  public static String version(Path folder) {
    List<String> parts = new ArrayList<>();
    try {
      for (Path file : yamlFiles(folder)) {
        parts.add(folder.relativize(file).toString());
        parts.add(Sha256.of(Files.readAllBytes(file)).hex());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.ofParts(parts.toArray(String[]::new)).hex().substring(0, VERSION_CHARACTERS);
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
