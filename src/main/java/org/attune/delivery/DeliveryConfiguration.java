package org.attune.delivery;

import org.attune.access.DemoTenant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides once where webhooks may point. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryConfiguration {
  @Bean
  TargetPolicy targetPolicy(DeliveryProperties properties, DemoTenant demo) {
    Boolean allowed = properties.allowLoopback();
    return new TargetPolicy(allowed == null ? demo.active() : allowed);
  }
}
