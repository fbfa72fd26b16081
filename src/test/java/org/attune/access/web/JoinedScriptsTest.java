package org.attune.access.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Modules name each other level by level; joined, and named all at once by their page, they spare a
 * browser the levels. What a page's links name and what its scripts import must stay the same.
 */
class JoinedScriptsTest {
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final Pattern IMPORT =
      Pattern.compile("^import .*?'([^']+)';$", Pattern.MULTILINE);
  private static final Pattern ENTRY = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
  private static final Pattern SHEETS = Pattern.compile("(?:SHEETS =|sheets:) \\[(.*?)]");
  private static final Pattern HELD =
      Pattern.compile("^const (\\w+_js) = \\(\\(\\) =>", Pattern.MULTILINE);

  private final Map<String, String> written = written();
  private final Map<String, String> served = JoinedScripts.of(written);

  @ParameterizedTest
  @CsvSource({
    "index.html, app/work.js, app/components/attune-inbox.js",
    "embed.html, app/work.js, app/components/attune-inbox.js",
    "supervise.html, app/supervise/work.js, app/supervise/attune-console.js",
    "admin.html, app/admin/work.js, app/admin/attune-admin.js"
  })
  void aPageNamesAtOnceWhatItsFirstViewsNeedAndNothingElse(
      String page, String work, String element) {
    String html = read(STATIC.resolve(page));
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
    assertThat(first.size() + later.size()).as("scripts besides the entry").isLessThan(4);
  }

  @Test
  void everyScriptIsHeldByOneEntryAndNoneIsWrittenThatNoPageLoads() {
    List<String> held =
        served.values().stream().flatMap(script -> all(HELD, script).stream()).toList();
    List<String> alone =
        List.of("attune-inbox.js", "app/supervise/charts/load.js", "app/words/admin-de.js");

    assertThat(held).doesNotHaveDuplicates();
    assertThat(held)
        .containsAll(
            written.keySet().stream()
                .filter(path -> !alone.contains(path))
                .map(PageModule::name)
                .toList());
  }

  @Test
  void whatAScriptNamesRelativeToItselfIsTheSameInsideAnEntry() {
    assertThat(served.get("app/main.js"))
        .contains("new URL('../../', new URL('./core/base.js', import.meta.url))")
        .contains("import('./work.js')", "import('./supervise/main.js')")
        .doesNotContain("import('../");
  }

  @Test
  void aScriptInsideAnEntryStillHasItsOwnPathAndHandsOnItsExports() {
    assertThat(served.get("app/core/base.js"))
        .isEqualTo(
            """
            import { app_core_base_js } from '../main.js';
            export const { BASE } = app_core_base_js;
            """);
    assertThat(served.get("app/words/en.js")).endsWith("export default app_words_en_js.default;\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export let words = 1;           | export let words",
        "export { a } from './a.js';     | export { a }",
        "import * as all from './a.js';  | import * as all",
        "import './a.js'                 | import './a.js'"
      })
  void aScriptThatWouldMeanSomethingElseInsideAnEntryIsRefusedAtTheStart(
      String script, String said) {
    assertThatThrownBy(() -> PageModule.of("app/some.js", script))
        .hasMessageContaining("app/some.js cannot be joined: " + said);
  }

  @Test
  void scriptsThatImportEachOtherInACircleAreRefusedAtTheStart() {
    assertThatThrownBy(() ->
            JoinedScripts.of(
                Map.of(
                    "app/main.js", "import './core/a.js';\n",
                    "app/core/a.js", "import '../main.js';\n")))
        .hasMessageContaining("app/main.js imports itself");
  }

  private static List<String> named(String html, String link) {
    return all(Pattern.compile(link), html);
  }

  private List<String> sheets(String... modules) {
    List<String> sheets = new ArrayList<>();
    for (String module : modules) {
      String listed = all(SHEETS, read(STATIC.resolve(module))).getFirst();
      sheets.addAll(all(Pattern.compile("'([^']+)'"), listed));
    }
    return sheets;
  }

  /** The file and all that it imports as it is served; what is imported later is left out. */
  private Set<String> imported(String file) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(file));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (seen.add(next)) {
        all(IMPORT, requireNonNull(served.get(next)))
            .forEach(target -> open.add(PagePaths.resolve(next, target)));
      }
    }
    return seen;
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Map<String, String> written() {
    try (Stream<Path> files = Files.walk(STATIC)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .collect(
              Collectors.toMap(
                  file -> STATIC.relativize(file).toString(), JoinedScriptsTest::read));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
