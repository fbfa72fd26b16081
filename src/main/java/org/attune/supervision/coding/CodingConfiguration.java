package org.attune.supervision.coding;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the codebook when the service starts; a faulty one stops the start. */
@Configuration(proxyBeanMethods = false)
class CodingConfiguration {
  @Bean
  Codebook codebook(@Value("${attune.home:.}") Path home) {
    return CodebookReader.read(home.resolve("models/supervision/codes.yaml"));
  }
}
