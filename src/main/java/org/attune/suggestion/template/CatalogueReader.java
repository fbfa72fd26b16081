package org.attune.suggestion.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.suggestion.file.FolderPrint;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.passage.Programme;

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
    String version = FolderPrint.version(home);
    return new LexiconReader(home.resolve("language"), problems)
        .read()
        .map(lexicon -> templates(lexicon, version));
  }

  private Catalogue templates(Lexicon lexicon, String version) {
    List<Template> templates = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    TemplateLint lint = new TemplateLint(forbidden);
    for (Path file : YamlFile.in(home.resolve("replies"), problems)) {
      YamlFile.read(file, problems)
          .ifPresent(map -> {
            map.allow(Set.of("about", "situation", "templates"));
            addAll(map, new TemplateReader(map, lexicon, lint), ids, templates);
          });
    }
    if (templates.isEmpty()) {
      problems.add("replies", 0, "there is no template");
    }
    Programmes programmes = programmes(lexicon, lint, ids, templates);
    Map<String, House> houses =
        new HouseReader(home.resolve("tenants"), ids, lint, problems).read();
    return new Catalogue(templates, lexicon, programmes, houses, version);
  }

  private Programmes programmes(
      Lexicon lexicon, TemplateLint lint, Set<String> ids, List<Template> into) {
    List<Programme> programmes = new ArrayList<>();
    for (Path file : YamlFile.in(home.resolve("programmes"), problems)) {
      YamlFile.read(file, problems)
          .ifPresent(map -> {
            ProgrammeReader.Pack pack = ProgrammeReader.read(map);
            programmes.add(pack.programme());
            addAll(map, new TemplateReader(map, lexicon, lint, pack), ids, into);
          });
    }
    return new Programmes(programmes);
  }

  private static void addAll(
      YamlMap file, TemplateReader reader, Set<String> ids, List<Template> into) {
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
