package org.attune.suggestion.template;

import java.util.List;
import java.util.Map;
import org.attune.suggestion.plan.Situation;

/**
 * Every reply template and the words they are filled with, checked when they were read.
 *
 * @param templates those of all programmes, too
 * @param houses what tenants word differently, by tenant
 * @param version names the contents of all files, tenants' included
 */
public record Catalogue(
    List<Template> templates,
    Lexicon lexicon,
    Programmes programmes,
    Map<String, House> houses,
    String version) {
  public Catalogue {
    templates = List.copyOf(templates);
    houses = Map.copyOf(houses);
  }

  /** The catalogue as a tenant words it. */
  public Catalogue of(House house) {
    return new Catalogue(house.worded(templates), lexicon, programmes, houses, version);
  }

  public List<Template> templatesFor(Situation situation) {
    return templates.stream().filter(template -> template.situation() == situation).toList();
  }
}
