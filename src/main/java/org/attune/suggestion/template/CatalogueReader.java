package org.attune.suggestion.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.passage.Topic;

/** Reads every template; what is wrong anywhere is reported with file and line, all at once. */
public final class CatalogueReader {
  private final Path home;
  private final List<PhraseRule> forbidden;
  private final Problems problems;

  /**
   * @param home the folder {@code prompts-templates}
   * @param forbidden what no template may say
   */
  public CatalogueReader(Path home, List<PhraseRule> forbidden, Problems problems) {
    this.home = home;
    this.forbidden = forbidden;
    this.problems = problems;
  }

  /** The catalogue, or nothing where the language files cannot be read at all. */
  public Optional<Catalogue> read() {
    return new LexiconReader(home.resolve("language"), problems).read().map(this::templates);
  }

  private Catalogue templates(Lexicon lexicon) {
    Set<String> topics =
        lexicon.topics().stream().map(Topic::id).collect(Collectors.toUnmodifiableSet());
    List<Template> templates = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    TemplateLint lint = new TemplateLint(forbidden);
    for (Path file : YamlFile.in(home.resolve("replies"), problems)) {
      YamlFile.read(file, problems)
          .ifPresent(map -> addAll(map, new TemplateReader(map, topics, lint), ids, templates));
    }
    if (templates.isEmpty()) {
      problems.add("replies", 0, "there is no template");
    }
    return new Catalogue(templates, lexicon);
  }

  private static void addAll(
      YamlMap file, TemplateReader reader, Set<String> ids, List<Template> into) {
    file.allow(Set.of("about", "situation", "templates"));
    for (YamlMap entry : file.maps("templates")) {
      reader
          .read(entry)
          .ifPresent(template -> {
            if (!ids.add(template.id())) {
              entry.problem("id", "template '" + template.id() + "' stands here twice");
            }
            into.add(template);
          });
    }
  }
}
