package org.attune.evaluation.bank;

import java.nio.file.Path;
import java.util.List;

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

  public CueBank {
    items = List.copyOf(items);
  }

  public List<CueItem> positives() {
    return items.stream().filter(CueItem::positive).toList();
  }

  public List<CueItem> nearMisses() {
    return items.stream().filter(item -> !item.positive()).toList();
  }
}
