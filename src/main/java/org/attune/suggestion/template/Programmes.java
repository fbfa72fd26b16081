package org.attune.suggestion.template;

import java.util.List;
import java.util.Locale;
import org.attune.suggestion.passage.Programme;
import org.jspecify.annotations.Nullable;

/** The programmes whose words stand in {@code prompts-templates/programmes}. */
public record Programmes(List<Programme> all) {
  public Programmes {
    all = List.copyOf(all);
  }

  /**
   * The programme that a platform calls so; the transdiagnostic one for a name nobody knows.
   *
   * @param name as the platform wrote it
   */
  public Programme called(@Nullable String name) {
    String wanted = name == null ? Programme.ANY : plain(name);
    return all.stream()
        .filter(programme -> programme.id().equals(wanted) || programme.names().contains(wanted))
        .findFirst()
        .orElseGet(this::any);
  }

  private Programme any() {
    return all.stream()
        .filter(programme -> programme.id().equals(Programme.ANY))
        .findFirst()
        .orElseGet(Programme::none);
  }

  /** "Social_Phobia " and "social phobia" are the same name. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }
}
