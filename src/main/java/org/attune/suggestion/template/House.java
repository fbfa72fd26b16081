package org.attune.suggestion.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one tenant words differently; from {@code prompts-templates/tenants/TENANT/house.yaml}.
 *
 * @param signOff how its replies end
 * @param disclosure what its patients are told about drafting by machine, below the reply
 * @param wordings its own words by id of the template
 * @param leftOut ids of templates that it does not use
 */
public record House(
    Optional<String> signOff,
    Optional<String> disclosure,
    Map<String, Own> wordings,
    Set<String> leftOut) {
  private static final House PLAIN =
      new House(Optional.empty(), Optional.empty(), Map.of(), Set.of());

  public House {
    wordings = Map.copyOf(wordings);
    leftOut = Set.copyOf(leftOut);
  }

  /** Its own words for a template, and for why it is offered. */
  public record Own(Wording text, Optional<Wording> why) {}

  /** Of a tenant that words nothing differently. */
  public static House plain() {
    return PLAIN;
  }

  /** The templates in its words, without those that it leaves out. */
  List<Template> worded(List<Template> templates) {
    return templates.stream()
        .filter(template -> !leftOut.contains(template.id()))
        .map(template ->
            Optional.ofNullable(wordings.get(template.id()))
                .map(own -> template.worded(own.text(), own.why().orElse(template.why())))
                .orElse(template))
        .toList();
  }
}
