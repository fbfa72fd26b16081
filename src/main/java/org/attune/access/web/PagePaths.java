package org.attune.access.web;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How scripts of the page name each other: relative to themselves. */
final class PagePaths {
  private static final Pattern LATER = Pattern.compile("\\bimport\\('(\\.[^']+)'\\)");

  private PagePaths() {}

  /** The path of what {@code module} calls {@code named}. */
  static String resolve(String module, String named) {
    return Path.of(module).resolveSibling(named).normalize().toString();
  }

  /** What {@code module} must call the file at {@code target}. */
  static String from(String module, String target) {
    Path folder = Path.of("/", module, "..").normalize();
    String relative = folder.relativize(Path.of("/" + target)).toString();
    return relative.startsWith(".") ? relative : "./" + relative;
  }

  /** The body of a module after its move into another file: what it names must stay the same. */
  static String moved(String body, String module, String file) {
    return LATER
        .matcher(body)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                "import('%s')".formatted(from(file, resolve(module, found.group(1))))))
        .replace(
            "import.meta.url", "new URL('%s', import.meta.url)".formatted(from(file, module)));
  }
}
