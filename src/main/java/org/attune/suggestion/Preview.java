package org.attune.suggestion;

import java.util.List;

/**
 * Suggestions together with how they came about, for whoever writes templates.
 *
 * @param rules names of the plan rules that saw something in the message, the most pressing first
 * @param trials the templates considered, the best fit first
 */
public record Preview(Suggestions suggestions, List<String> rules, List<Trial> trials) {
  public Preview {
    rules = List.copyOf(rules);
    trials = List.copyOf(trials);
  }

  static Preview of(Suggestions suggestions) {
    return new Preview(suggestions, List.of(), List.of());
  }
}
