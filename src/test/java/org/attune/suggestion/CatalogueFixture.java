package org.attune.suggestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.guardrail.PhraseRule;
import org.attune.suggestion.guardrail.PhraseRuleReader;
import org.attune.suggestion.template.Catalogue;
import org.attune.suggestion.template.CatalogueReader;
import org.attune.suggestion.template.Lexicon;

/** The catalogue that ships, read once for all tests. */
public final class CatalogueFixture {
  public static final Path HOME = Path.of("prompts-templates");
  private static final Problems PROBLEMS = new Problems();
  private static final List<PhraseRule> FORBIDDEN =
      PhraseRuleReader.read(HOME.resolve("guardrails/forbidden.yaml"), PROBLEMS);
  private static final Catalogue CATALOGUE =
      new CatalogueReader(HOME, FORBIDDEN, PROBLEMS).read().orElseThrow();
  private static final CatalogueSuggester SUGGESTER = CatalogueSuggester.open(HOME);

  private CatalogueFixture() {}

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  public static Lexicon lexicon() {
    return CATALOGUE.lexicon();
  }

  public static List<PhraseRule> forbidden() {
    return FORBIDDEN;
  }

  /** Copies the files, so that a test can edit them. */
  public static void copyTo(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(HOME)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(HOME.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  public static CatalogueSuggester suggester() {
    return SUGGESTER;
  }
}
