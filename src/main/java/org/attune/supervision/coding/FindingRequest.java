package org.attune.supervision.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finding as a supervisor's client sends it: nothing checked yet. */
record FindingRequest(
    @Nullable String reviewId,
    @Nullable Map<String, @Nullable String> items,
    @Nullable List<@Nullable String> codes,
    @Nullable String note) {
  private static final int MAX_NOTE_CHARACTERS = 4_000;

  /** What is wrong with one field. */
  record Fault(String field, String reason) {}

  /** The first fault against {@code codebook}. */
  Optional<Fault> fault(Codebook codebook) {
    if (reviewId == null || reviewId.isBlank()) {
      return Optional.of(new Fault("reviewId", "is missing or blank"));
    }
    if (given().isEmpty() && codes == null) {
      return Optional.of(new Fault("items", "is missing: rate at least one item, or give codes"));
    }
    if (note != null && note.length() > MAX_NOTE_CHARACTERS) {
      return Optional.of(new Fault("note", "has more than " + MAX_NOTE_CHARACTERS + " characters"));
    }
    return itemFault(codebook).or(() -> codeFault(codebook));
  }

  private Optional<Fault> itemFault(Codebook codebook) {
    return given().entrySet().stream()
        .filter(item -> !codebook.hasItem(item.getKey()) || !rated(codebook, item.getValue()))
        .findFirst()
        .map(item ->
            codebook.hasItem(item.getKey())
                ? new Fault(
                    "items." + item.getKey(),
                    "must be one of " + String.join(", ", codebook.ratings()))
                : new Fault("items", "names an item that the codebook does not have"));
  }

  private static boolean rated(Codebook codebook, @Nullable String rating) {
    return rating != null && codebook.ratings().contains(rating);
  }

  private Optional<Fault> codeFault(Codebook codebook) {
    boolean unknown =
        givenCodes().stream().anyMatch(code -> code == null || !codebook.hasCode(code));
    return unknown
        ? Optional.of(new Fault("codes", "names a code that the codebook does not have"))
        : Optional.empty();
  }

  Map<String, @Nullable String> given() {
    return items == null ? Map.of() : items;
  }

  List<@Nullable String> givenCodes() {
    return codes == null ? List.of() : codes;
  }
}
