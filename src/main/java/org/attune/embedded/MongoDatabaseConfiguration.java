package org.attune.embedded;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database of Attune, in the embedded store or an external MongoDB. */
@Configuration(proxyBeanMethods = false)
class MongoDatabaseConfiguration {
  /** The database that the URI names, or {@code attune}; majority concerns, stated explicitly. */
  @Bean
  MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection) {
    String named = connection.getConnectionString().getDatabase();
    return client
        .getDatabase(named == null ? EmbeddedStore.DATABASE : named)
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(WriteConcern.MAJORITY);
  }
}
