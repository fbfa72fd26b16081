package org.attune.suggestion;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the reply catalogue when the service starts; a faulty catalogue stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuggestionProperties.class)
class SuggestionConfiguration {
  private static final Duration NEVER = Duration.ofDays(365);

  @Bean
  LiveCatalogue catalogue(@Value("${attune.home:.}") Path home) {
    return LiveCatalogue.open(home.resolve("prompts-templates"));
  }

  @Bean
  CatalogueWatch catalogueWatch(LiveCatalogue catalogue, SuggestionProperties properties) {
    Duration period = properties.reloadEvery();
    return new CatalogueWatch(catalogue, period.isPositive() ? period : NEVER);
  }
}
