package org.attune.evaluation.report;

import java.util.List;

/**
 * Items worth looking up: those of the project's own sets by set and number, never by their text;
 * drafts in full.
 */
public record Listing(String name, List<String> items) {
  public Listing {
    items = List.copyOf(items);
  }
}
