package org.attune.supervision.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.jspecify.annotations.Nullable;

/** A finding as a supervisor's client sends it: nothing checked yet. */
record FindingRequest(
    @Nullable String reviewId,
    @Nullable Map<String, @Nullable String> items,
    @Nullable List<@Nullable String> codes,
    @Nullable String note) {
  private static final int MAX_NOTE_CHARACTERS = 4_000;

  /** The first fault against {@code codebook}. */
  Optional<FieldFault> fault(Codebook codebook) {
    if (reviewId == null || reviewId.isBlank()) {
      return Optional.of(new FieldFault("reviewId", Code.MISSING, "is missing or blank"));
    }
    if (given().isEmpty() && codes == null) {
      return Optional.of(
          new FieldFault(
              "items", Code.MISSING, "is missing: rate at least one item, or give codes"));
    }
    if (note != null && note.length() > MAX_NOTE_CHARACTERS) {
      return Optional.of(
          FieldFault.over(
              "note",
              Code.TOO_LONG,
              MAX_NOTE_CHARACTERS,
              "has more than " + MAX_NOTE_CHARACTERS + " characters"));
    }
    return itemFault(codebook).or(() -> codeFault(codebook));
  }

  private Optional<FieldFault> itemFault(Codebook codebook) {
    return given().entrySet().stream()
        .filter(item -> !codebook.hasItem(item.getKey()) || !rated(codebook, item.getValue()))
        .findFirst()
        .map(item ->
            codebook.hasItem(item.getKey())
                ? new FieldFault(
                    "items." + item.getKey(),
                    Code.WRONG_VALUE,
                    "must be one of " + String.join(", ", codebook.ratings()))
                : new FieldFault(
                    "items", Code.WRONG_VALUE, "names an item that the codebook does not have"));
  }

  private static boolean rated(Codebook codebook, @Nullable String rating) {
    return rating != null && codebook.ratings().contains(rating);
  }

  private Optional<FieldFault> codeFault(Codebook codebook) {
    boolean unknown =
        givenCodes().stream().anyMatch(code -> code == null || !codebook.hasCode(code));
    return unknown
        ? Optional.of(
            new FieldFault(
                "codes", Code.WRONG_VALUE, "names a code that the codebook does not have"))
        : Optional.empty();
  }

  Map<String, @Nullable String> given() {
    return items == null ? Map.of() : items;
  }

  List<@Nullable String> givenCodes() {
    return codes == null ? List.of() : codes;
  }
}
