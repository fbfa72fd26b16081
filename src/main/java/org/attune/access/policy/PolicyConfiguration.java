package org.attune.access.policy;

import java.util.List;
import org.attune.kernel.FieldFault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds what holds where a tenant has decided nothing; a faulty one stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TenantPolicy.class)
class PolicyConfiguration {
  PolicyConfiguration(TenantPolicy configured) {
    List<FieldFault> faults = PolicyFaults.of(configured);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "attune.policy: " + faults.getFirst().field() + " " + faults.getFirst().reason());
    }
  }
}
