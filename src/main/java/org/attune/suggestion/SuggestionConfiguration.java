package org.attune.suggestion;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.attune.suggestion.file.InvalidFiles;
import org.attune.suggestion.file.Problems;
import org.attune.suggestion.llm.LanguageModel;
import org.attune.suggestion.llm.LlmDrafter;
import org.attune.suggestion.llm.LlmPrompts;
import org.attune.suggestion.llm.LlmProperties;
import org.attune.suggestion.llm.LlmSuggester;
import org.attune.suggestion.llm.OpenAiCompatible;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Opens the reply catalogue when the service starts; a faulty catalogue stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionProperties.class)
class SuggestionConfiguration {
  private static final Duration NEVER = Duration.ofDays(365);

  @Bean
  LiveCatalogue catalogue(@Value("${attune.home:.}") Path home) {
    return LiveCatalogue.open(home.resolve("prompts-templates"));
  }

  /** Only where somebody has switched a language model on. */
  @Bean
  @Primary
  @ConditionalOnProperty("attune.suggestion.llm.enabled")
  LlmSuggester llmSuggester(
      LiveCatalogue catalogue,
      SuggestionProperties properties,
      Clock clock,
      @Value("${attune.home:.}") Path home) {
    LlmProperties llm = properties.llm();
    if (llm.model() == null) {
      throw new IllegalArgumentException("attune.suggestion.llm.model is missing");
    }
    Problems problems = new Problems();
    LlmPrompts prompts =
        LlmPrompts.read(home.resolve("prompts-templates/llm/drafts.yaml"), problems)
            .orElseThrow(() -> new InvalidFiles(problems.all()));
    problems.throwIfAny();
    LanguageModel model = new OpenAiCompatible(llm.model(), llm);
    return new LlmSuggester(
        catalogue, new LlmDrafter(model, prompts, llm, clock), prompts.neverSays());
  }

  @Bean
  CatalogueWatch catalogueWatch(LiveCatalogue catalogue, SuggestionProperties properties) {
    Duration period = properties.reloadEvery();
    return new CatalogueWatch(catalogue, period.isPositive() ? period : NEVER);
  }
}
