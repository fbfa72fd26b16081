package org.attune.access;

import org.attune.access.embed.EmbedProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Binds the module's properties; tells other modules whether the demo is on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessProperties.class, EmbedProperties.class})
@EnableScheduling
class AccessConfiguration {
  @Bean
  DemoTenant demoTenant(AccessProperties properties) {
    return new DemoTenant(properties.demoWanted());
  }
}
