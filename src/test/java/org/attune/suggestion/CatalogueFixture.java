package org.attune.suggestion;

import java.nio.file.Path;
import java.util.List;
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

  public static CatalogueSuggester suggester() {
    return SUGGESTER;
  }
}
