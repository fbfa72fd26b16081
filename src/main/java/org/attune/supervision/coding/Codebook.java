package org.attune.supervision.coding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What supervisors code by: fidelity items, their ratings, and codes of undesirable behaviour.
 *
 * @param ratings from the best to the worst; the one for "does not apply" is the last
 */
public record Codebook(String version, List<String> ratings, List<Entry> items, List<Entry> codes) {

  /**
   * One item or code.
   *
   * @param humanRate share of human-written replies that showed it, where a source gives one
   * @param source where the construct is described
   */
  public record Entry(
      String id, String name, String definition, @Nullable Double humanRate, String source) {}

  boolean hasItem(String id) {
    return items.stream().anyMatch(item -> item.id().equals(id));
  }

  boolean hasCode(String id) {
    return codes.stream().anyMatch(code -> code.id().equals(id));
  }

  /** The rating of an item that a reply did not call for. */
  public Optional<String> notApplicable() {
    return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
  }
}
