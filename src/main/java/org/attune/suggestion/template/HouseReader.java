package org.attune.suggestion.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.file.YamlFile;
import org.attune.suggestion.file.YamlMap;

/** Reads {@code prompts-templates/tenants}: one folder a tenant, called by the tenant's id. */
final class HouseReader {
  private static final String FILE = "house.yaml";
  private static final Set<String> KEYS = Set.of("about", "signOff", "disclosure", "replies");

  private final Path folder;
  private final Set<String> known;
  private final TemplateLint lint;
  private final Problems problems;

  /**
   * @param known ids of the templates that can be worded differently
   */
  HouseReader(Path folder, Set<String> known, TemplateLint lint, Problems problems) {
    this.folder = folder;
    this.known = known;
    this.lint = lint;
    this.problems = problems;
  }

  /** The houses by tenant; without the folder there are none. */
  Map<String, House> read() {
    Map<String, House> houses = new HashMap<>();
    for (Path tenant : tenants()) {
      YamlFile.read(tenant.resolve(FILE), problems)
          .ifPresent(file -> houses.put(tenant.getFileName().toString(), house(file)));
    }
    return houses;
  }

  private List<Path> tenants() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tenants = Files.list(folder)) {
      return tenants.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      problems.add(folder.toString(), 0, "cannot be read");
      return List.of();
    }
  }

  private House house(YamlMap file) {
    file.allow(KEYS);
    Map<String, House.Own> wordings = new HashMap<>();
    Set<String> leftOut = new HashSet<>();
    for (YamlMap reply : file.maps("replies")) {
      read(reply, wordings, leftOut);
    }
    return new House(fixed(file, "signOff"), fixed(file, "disclosure"), wordings, leftOut);
  }

  /** Text that stands below replies as it is. */
  private Optional<String> fixed(YamlMap file, String key) {
    Optional<String> text = file.optionalText(key);
    text.ifPresent(words -> lint.checkFixed(file, key, words));
    return text;
  }

  private void read(YamlMap reply, Map<String, House.Own> wordings, Set<String> leftOut) {
    reply.allow(Set.of("id", "text", "why", "leaveOut"));
    String id = reply.text("id");
    if (!known.contains(id)) {
      reply.problem("id", "there is no template '" + id + "' to word differently");
    } else if (reply.optionalText("leaveOut").filter("true"::equals).isPresent()) {
      leftOut.add(id);
    } else {
      Wording text = TemplateReader.wording(reply, "text");
      lint.checkWords(reply, text);
      Optional<Wording> why =
          reply.has("why") ? Optional.of(TemplateReader.wording(reply, "why")) : Optional.empty();
      if (wordings.put(id, new House.Own(text, why)) != null) {
        reply.problem("id", "'" + id + "' stands here twice");
      }
    }
  }
}
