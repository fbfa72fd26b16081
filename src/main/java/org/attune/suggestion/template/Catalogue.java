package org.attune.suggestion.template;

import java.util.List;
import org.attune.suggestion.plan.Situation;

/**
 * Every reply template and the words they are filled with, checked when they were read.
 *
 * @param templates those of all programmes, too
 */
public record Catalogue(List<Template> templates, Lexicon lexicon, Programmes programmes) {
  public Catalogue {
    templates = List.copyOf(templates);
  }

  public List<Template> templatesFor(Situation situation) {
    return templates.stream().filter(template -> template.situation() == situation).toList();
  }
}
