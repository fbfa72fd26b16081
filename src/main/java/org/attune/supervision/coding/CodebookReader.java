package org.attune.supervision.coding;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code models/supervision/codes.yaml}; every complaint names file and line. */
public final class CodebookReader {
  private static final Set<String> KEYS = Set.of("version", "ratings", "items", "codes");
  private static final Set<String> ENTRY_KEYS =
      Set.of("id", "name", "definition", "human-rate", "source");

  private CodebookReader() {}

  /**
   * The codebook in {@code file}.
   *
   * @throws org.attune.suggestion.file.InvalidFiles where anything in it is wrong
   */
  public static Codebook read(Path file) {
    Problems problems = new Problems();
    Optional<Codebook> codebook = YamlFile.read(file, problems).map(CodebookReader::codebook);
    problems.throwIfAny();
    return codebook.orElseThrow();
  }

  private static Codebook codebook(YamlMap map) {
    map.allow(KEYS);
    List<String> ratings = map.texts("ratings");
    if (ratings.size() < 2) {
      map.problem("ratings", "'ratings' needs at least two");
    }
    return new Codebook(map.text("version"), ratings, entries(map, "items"), entries(map, "codes"));
  }

  private static List<Codebook.Entry> entries(YamlMap map, String key) {
    Set<String> ids = new HashSet<>();
    List<Codebook.Entry> entries = map.maps(key).stream().map(entry -> entry(entry, ids)).toList();
    if (entries.isEmpty()) {
      map.problem(key, "'" + key + "' is empty");
    }
    return entries;
  }

  private static Codebook.Entry entry(YamlMap map, Set<String> ids) {
    map.allow(ENTRY_KEYS);
    String id = map.text("id");
    if (!ids.add(id)) {
      map.problem("id", "'" + id + "' stands here twice");
    }
    return new Codebook.Entry(
        id, map.text("name"), map.text("definition"), rate(map), map.text("source"));
  }

  private static @Nullable Double rate(YamlMap map) {
    try {
      return map.optionalText("human-rate").map(Double::valueOf).orElse(null);
    } catch (NumberFormatException e) {
      map.problem("human-rate", "'human-rate' must be a number");
      return null;
    }
  }
}
