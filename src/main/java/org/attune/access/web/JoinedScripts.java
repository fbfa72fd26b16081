package org.attune.access.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The scripts of the page in few files, for a browser asks for six at a time: an entry holds all
 * that it imports and no entry before it holds. The other scripts keep their paths, and hand on
 * what the entries hold, so that each exists once in a window whoever imports it.
 */
final class JoinedScripts {
  /** What pages load, and what they load later; the first is in every page. */
  static final List<String> ENTRIES =
      List.of(
          "app/main.js",
          "app/work.js",
          "app/embed.js",
          "app/supervise/main.js",
          "app/supervise/work.js",
          "app/admin/main.js",
          "app/admin/work.js",
          "app/words/de.js",
          "app/supervise/words/de.js");

  private final Map<String, String> sources;
  private final Map<String, String> homes = new LinkedHashMap<>();
  private final Map<String, PageModule> modules = new LinkedHashMap<>();

  private JoinedScripts(Map<String, String> sources) {
    this.sources = sources;
  }

  /**
   * By path, what is served there instead of what is written there; {@code sources} as well by
   * path.
   */
  static Map<String, String> of(Map<String, String> sources) {
    JoinedScripts joined = new JoinedScripts(sources);
    Map<String, String> served = new LinkedHashMap<>();
    for (String entry : ENTRIES) {
      Set<String> inside = new LinkedHashSet<>();
      joined.gather(entry, entry, inside, new LinkedHashSet<>());
      served.put(entry, joined.entry(entry, inside));
    }
    joined.homes.forEach((path, home) -> {
      if (!path.equals(home)) {
        served.put(path, joined.handedOn(path, home));
      }
    });
    return served;
  }

  /** Puts a module behind what it imports, once. */
  private void gather(String path, String entry, Set<String> inside, Set<String> above) {
    if (homes.containsKey(path)) {
      return;
    }
    if (!above.add(path)) {
      throw new IllegalStateException(path + " imports itself: " + above);
    }
    String source = sources.get(path);
    if (source == null) {
      throw new IllegalStateException(
          "There is no " + path + ", yet one of " + above + " imports it");
    }
    PageModule module = PageModule.of(path, source);
    module.imports().keySet().forEach(next -> gather(next, entry, inside, above));
    modules.put(path, module);
    homes.put(path, entry);
    inside.add(path);
  }

  private String entry(String entry, Set<String> inside) {
    StringBuilder text = new StringBuilder();
    taken(inside)
        .forEach((home, names) ->
            text.append(
                "import { %s } from '%s';\n"
                    .formatted(String.join(", ", names), PagePaths.from(entry, home))));
    inside.forEach(path -> text.append(module(path).declaration(entry)));
    String names = inside.stream().map(PageModule::name).collect(Collectors.joining(", "));
    return text.append("\nexport { %s };\n".formatted(names))
        .append(module(entry).exported())
        .toString();
  }

  /** By entry, what modules inside this one need of it. */
  private Map<String, Set<String>> taken(Set<String> inside) {
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    for (String path : inside) {
      for (String imported : module(path).imports().keySet()) {
        if (!inside.contains(imported)) {
          String home = homes.getOrDefault(imported, imported);
          taken.computeIfAbsent(home, any -> new TreeSet<>()).add(PageModule.name(imported));
        }
      }
    }
    return taken;
  }

  private String handedOn(String path, String home) {
    String name = PageModule.name(path);
    return "import { %s } from '%s';\n".formatted(name, PagePaths.from(path, home))
        + module(path).exported();
  }

  private PageModule module(String path) {
    PageModule module = modules.get(path);
    if (module == null) {
      throw new IllegalStateException(path + " has not been read");
    }
    return module;
  }
}
