package org.attune.audit.head;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the signing key and the published heads lie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class HeadConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(HeadConfiguration.class);
  private static final String DATA = "${attune.embedded.directory:./data}";

  @Bean
  SigningKey ledgerSigningKey(LedgerProperties properties, @Value(DATA) Path data) {
    return SigningKeyFile.open(properties.keyFile(data));
  }

  @Bean
  HeadsFile ledgerHeadsFile(LedgerProperties properties, @Value(DATA) Path data) {
    if (properties.keyIsAmongHeads(data)) {
      LOG.warn(
          "the key that signs ledger heads lies in their folder, {}: whoever can write there can"
              + " replace them unseen; move it and set attune.ledger.key-file",
          properties.headsFile(data).toAbsolutePath().getParent());
    }
    return new HeadsFile(properties.headsFile(data));
  }
}
