package org.attune.evaluation.measure;

import java.util.List;

/** Shares of one kind, by label. */
public record ShareTable(String name, List<Share> rows) {
  public ShareTable {
    rows = List.copyOf(rows);
  }
}
