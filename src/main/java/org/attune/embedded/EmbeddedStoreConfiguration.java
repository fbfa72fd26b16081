package org.attune.embedded;

import com.mongodb.ConnectionString;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Runs the embedded store and points the driver to it, unless a MongoDB URI is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoMongoUri.class)
@EnableConfigurationProperties(EmbeddedProperties.class)
class EmbeddedStoreConfiguration {
  @Bean
  EmbeddedStore embeddedStore(
      EmbeddedProperties properties, Environment environment, LoggingSystem logging) {
    // the driver logs its application name, which is the token, and the server every connection
    logging.setLogLevel("org.mongodb.driver", LogLevel.WARN);
    logging.setLogLevel("de.bwaldvogel.mongo", LogLevel.WARN);
    return EmbeddedStore.open(properties.directory(), KeySource.from(environment::getProperty));
  }

  @Bean
  EmbeddedStoreHealth embeddedStoreHealthIndicator(EmbeddedStore store) {
    return new EmbeddedStoreHealth(store);
  }

  @Bean
  MongoConnectionDetails embeddedConnection(EmbeddedStore store) {
    ConnectionString connection = new ConnectionString(store.connectionString());
    return () -> connection;
  }

  /** True where {@code spring.mongodb.uri} is not set, or set to nothing. */
  static final class NoMongoUri implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.mongodb.uri"));
    }
  }
}
