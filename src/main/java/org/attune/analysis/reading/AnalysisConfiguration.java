package org.attune.analysis.reading;

import java.nio.file.Path;
import org.attune.analysis.AnalysisService;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The analyzer and its service as beans; both are closed with the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisProperties.class)
class AnalysisConfiguration {
  @Bean
  Analyzer analyzer(@Value("${attune.home:.}") Path home, AnalysisProperties properties) {
    return Analyzers.open(home.resolve("models"), properties.budget());
  }

  @Bean
  AnalysisService analysisService(Analyzer analyzer, AnalysisProperties properties) {
    return new AnalysisService(
        analyzer, properties.threads(), properties.waiting(), properties.timeout());
  }
}
