package org.attune.suggestion;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.suggestion.template.House;

/**
 * What a tenant's files word differently, to be shown.
 *
 * @param signOff how its replies end
 * @param disclosure what its patients are told about drafting by machine
 * @param replies its own words by id of the template, as they are written
 * @param leftOut ids of templates that it does not use
 */
public record OwnWording(
    Optional<String> signOff,
    Optional<String> disclosure,
    Map<String, String> replies,
    Set<String> leftOut) {

  static OwnWording of(House house) {
    return new OwnWording(
        house.signOff(),
        house.disclosure(),
        house.wordings().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, own -> own.getValue().text().words())),
        house.leftOut());
  }
}
