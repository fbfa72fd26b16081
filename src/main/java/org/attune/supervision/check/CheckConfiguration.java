package org.attune.supervision.check;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the written cases when the service starts; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {
  @Bean
  SeededCases seededCases(@Value("${attune.home:.}") Path home) {
    return new SeededCases(
        SeededCaseReader.read(home.resolve("models/supervision/seeded-cases.yaml")));
  }
}
