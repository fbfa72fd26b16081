package org.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoReactiveHealthContributorAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedStoreConfigurationTest {
  @TempDir private Path directory;

  @Import({EmbeddedStoreConfiguration.class, MongoDatabaseConfiguration.class})
  @ImportAutoConfiguration({
    MongoReactiveAutoConfiguration.class,
    MongoReactiveHealthContributorAutoConfiguration.class
  })
  static class Service {}

  private ConfigurableApplicationContext start(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--attune.embedded.directory=" + directory.resolve("data");
    all[arguments.length + 1] = "--attune.store.key-folder=" + directory.resolve("keys");
    return new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE).run(all);
  }

  @Test
  void withoutAUriTheDriverTalksToTheEmbeddedStore(CapturedOutput output) {
    Document document = new Document("_id", "r1").append("state", "PENDING");
    try (ConfigurableApplicationContext context = start()) {
      MongoDatabase database = context.getBean(MongoDatabase.class);

      Mono.from(database.getCollection("reviews").insertOne(document)).block();

      assertThat(database.getName()).isEqualTo("attune");
      assertThat(database.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
      assertThat(database.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
      var health =
          Objects.requireNonNull(context.getBean(ReactiveHealthIndicator.class).health().block());
      assertThat(health.getStatus()).isEqualTo(Status.UP);
      assertThat(health.getDetails()).containsEntry("maxWireVersion", 21);
      String secret = context.getBean(EmbeddedStore.class).connectionString();
      String token = secret.replaceAll(".*appName=([0-9a-f]+).*", "$1");
      assertThat(token).hasSize(48);
      assertThat(output.getAll()).doesNotContain(token);
    }

    try (ConfigurableApplicationContext context = start()) {
      MongoDatabase database = context.getBean(MongoDatabase.class);

      assertThat(Flux.from(database.getCollection("reviews").find()).collectList().block())
          .containsExactly(document);
    }
  }

  @Test
  void withAUriThereIsNoEmbeddedStore() {
    try (ConfigurableApplicationContext context =
        start("--spring.mongodb.uri=mongodb://127.0.0.1:1/attune_prod")) {
      assertThat(context.getBeansOfType(EmbeddedStore.class)).isEmpty();
      assertThat(context.getBean(MongoDatabase.class).getName()).isEqualTo("attune_prod");
      assertThat(context.getBean(MongoDatabase.class).getWriteConcern())
          .isEqualTo(WriteConcern.MAJORITY);
      assertThat(directory.resolve("data")).doesNotExist();
    }
  }

  @Test
  void aSecondServiceOnTheSameDirectorySaysSoInASentence(CapturedOutput output) {
    try (ConfigurableApplicationContext first = start()) {
      assertThat(first.isRunning()).isTrue();

      assertThatThrownBy(this::start).hasRootCauseInstanceOf(Exception.class);

      assertThat(output.getAll())
          .contains("APPLICATION FAILED TO START")
          .contains("in use by another Attune process")
          .contains(directory.resolve("data").toString())
          .doesNotContain("\tat org.h2");
    }
  }
}
