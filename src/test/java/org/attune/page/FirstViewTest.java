package org.attune.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Modules name each other level by level; a page that names them all at once spares a browser the
 * levels. What its links name and what its modules import must stay the same.
 */
class FirstViewTest {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Pattern IMPORT =
      Pattern.compile("^(?:import|export)\\b[^;]*?'([^']+\\.js)';$", Pattern.MULTILINE);
  private static final Pattern ENTRY = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
  private static final Pattern SHEETS = Pattern.compile("(?:SHEETS =|sheets:) \\[(.*?)]");

  @ParameterizedTest
  @CsvSource({
    "index.html, app/work.js, app/components/attune-inbox.js",
    "embed.html, app/work.js, app/components/attune-inbox.js",
    "supervise.html, app/supervise/work.js, app/supervise/attune-console.js",
    "admin.html, app/admin/work.js, app/admin/attune-admin.js"
  })
  void aPageNamesAtOnceWhatItsFirstViewsNeedAndNothingElse(
      String page, String work, String element) {
    String html = read(page);
    String entry = all(ENTRY, html).getFirst();
    Set<String> first = imported(entry);
    Set<String> later = imported(work);
    later.removeAll(first);
    first.remove(entry);

    assertThat(named(html, "rel=\"modulepreload\" href=\"([^\"]+)\">"))
        .as("needed for the sign-in")
        .containsExactlyInAnyOrderElementsOf(first);
    assertThat(named(html, "rel=\"modulepreload\" href=\"([^\"]+)\" fetchpriority=\"low\">"))
        .as("needed by the signed in")
        .containsExactlyInAnyOrderElementsOf(later);
    assertThat(named(html, "rel=\"preload\" as=\"style\" href=\"app/([^\"]+)\\.css\">"))
        .as("style sheets")
        .containsExactlyElementsOf(sheets("app/core/gate.js", element));
  }

  private static List<String> named(String html, String link) {
    return all(Pattern.compile(link), html);
  }

  private static List<String> sheets(String... modules) {
    List<String> sheets = new ArrayList<>();
    for (String module : modules) {
      String listed = all(SHEETS, read(module)).getFirst();
      sheets.addAll(all(Pattern.compile("'([^']+)'"), listed));
    }
    return sheets;
  }

  /** The module and all that it imports; what it imports only when it comes to it is left out. */
  private static Set<String> imported(String module) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(module));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (seen.add(next)) {
        all(IMPORT, read(next)).stream()
            .map(target ->
                STATIC.relativize(STATIC.resolve(next).resolveSibling(target).normalize()))
            .forEach(target -> open.add(target.toString()));
      }
    }
    return seen;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(STATIC.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
