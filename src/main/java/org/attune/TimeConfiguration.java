package org.attune;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
