package org.attune.evaluation.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The examples of one label, one file.
 *
 * @param family the folder: risk, emotions, content, rupture, alliance or talk
 * @param label {@link #NONE} where the file holds near misses of the whole family
 */
public record CueBank(
    Path file, String family, String label, String definition, String source, List<CueItem> items) {
  /** A bank of texts that have no label of the family. */
  public static final String NONE = "NONE";

  private static final Map<String, String> SPHERES =
      Map.of("content", "content", "talk", "content", "rupture", "strain", "alliance", "strain");

  public CueBank {
    items = List.copyOf(items);
  }

  /**
   * Families whose labels exclude each other's silence: what a writer of one knows of both, and may
   * name without its folder.
   */
  public static String sphere(String family) {
    return SPHERES.getOrDefault(family, family);
  }

  public List<CueItem> positives() {
    return items.stream().filter(CueItem::positive).toList();
  }

  public List<CueItem> nearMisses() {
    return items.stream().filter(item -> !item.positive()).toList();
  }
}
