package org.attune.suggestion;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the reply catalogue when the service starts; a faulty catalogue stops the start. */
@Configuration(proxyBeanMethods = false)
class SuggestionConfiguration {
  @Bean
  CatalogueSuggester suggester(@Value("${attune.home:.}") Path home) {
    return CatalogueSuggester.open(home.resolve("prompts-templates"));
  }
}
