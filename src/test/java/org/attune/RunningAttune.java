package org.attune;

import com.mongodb.event.CommandListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.kernel.Json;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The whole application in this JVM, in a folder of its own, with its demo credentials. */
public final class RunningAttune implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveWebServerApplicationContext context;
  private final JsonNode credentials;
  private final Map<String, WebTestClient> people = new ConcurrentHashMap<>();

  private RunningAttune(ReactiveWebServerApplicationContext context, JsonNode credentials) {
    this.context = context;
    this.credentials = credentials;
  }

  public static RunningAttune in(Path directory, String... options) throws IOException {
    return started(new SpringApplication(Application.class), directory, options);
  }

  /** The application with something of the test's in it. */
  public static RunningAttune with(Class<?> configuration, Path directory, String... options)
      throws IOException {
    return started(new SpringApplication(Application.class, configuration), directory, options);
  }

  /** The same, with a look at every command that goes to the database. */
  public static RunningAttune watched(Path directory, CommandListener listener) throws IOException {
    SpringApplication application = new SpringApplication(Application.class);
    MongoClientSettingsBuilderCustomizer watch = builder -> builder.addCommandListener(listener);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("commandListener", watch));
    return started(application, directory);
  }

  private static RunningAttune started(
      SpringApplication application, Path directory, String... options) throws IOException {
    application.setDefaultProperties(
        Map.of(
            "attune.embedded.directory", directory.toString(),
            "attune.store.key-folder", directory.resolve("keys").toString(),
            "attune.ledger.directory", directory.resolve("ledger").toString(),
            "attune.demo-messages", "false"));
    ReactiveWebServerApplicationContext context =
        (ReactiveWebServerApplicationContext) application.run(arguments(options));
    JsonNode credentials =
        Json.MAPPER.readTree(Files.readString(directory.resolve("demo-credentials.json")));
    return new RunningAttune(context, credentials);
  }

  /** On a free port and without the undo window, unless an option says otherwise. */
  private static String[] arguments(String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    for (String usual : List.of("--server.port=0", "--attune.policy.undo-seconds=0")) {
      String name = usual.substring(0, usual.indexOf('=') + 1);
      if (arguments.stream().noneMatch(option -> option.startsWith(name))) {
        arguments.add(usual);
      }
    }
    return arguments.toArray(String[]::new);
  }

  public String url() {
    return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  public JsonNode credentials() {
    return credentials;
  }

  public WebTestClient anybody() {
    return WebTestClient.bindToServer().baseUrl(url()).responseTimeout(PATIENCE).build();
  }

  public WebTestClient platform() {
    return bearer(credentials.get("platformApiKey").asString());
  }

  public WebTestClient therapist() {
    return person("therapist");
  }

  public WebTestClient supervisor() {
    return person("supervisor");
  }

  /** Signed in once: a password takes its time to check, and tests ask often. */
  private WebTestClient person(String role) {
    return people.computeIfAbsent(role, one -> bearer(token(one)));
  }

  /** A new session's token, of the demo's {@code therapist} or {@code supervisor}. */
  public String token(String role) {
    JsonNode session =
        anybody()
            .post()
            .uri("/api/v1/session")
            .bodyValue(
                Map.of(
                    "user", credentials.get(role).get("user").asString(),
                    "password", credentials.get(role).get("password").asString()))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(session).get("token").asString();
  }

  private WebTestClient bearer(String token) {
    return anybody().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }

  /** A part of the application, for what no client can do. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
