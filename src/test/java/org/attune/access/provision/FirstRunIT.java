package org.attune.access.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.access.AccessFixture;
import org.attune.access.DemoTenant;
import org.attune.access.account.Account;
import org.attune.access.account.InMemoryAccounts;
import org.attune.access.account.InMemoryApiKeys;
import org.attune.access.policy.InMemoryTenantPolicies;
import org.attune.access.policy.PolicyFixture;
import org.attune.access.session.InMemorySessions;
import org.attune.kernel.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Real starts on a free port of this machine; only the collections are in memory. */
@ExtendWith(OutputCaptureExtension.class)
class FirstRunIT {
  /** A busy machine may take longer over a password than a client waits by itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String BCRYPT =
      "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

  @TempDir Path directory = Path.of("");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryApiKeys keys = new InMemoryApiKeys();
  private final InMemorySessions sessions = new InMemorySessions();
  private final List<ConfigurableApplicationContext> running = new ArrayList<>();

  @AfterEach
  void stop() {
    running.forEach(ConfigurableApplicationContext::close);
  }

  @Test
  void aFirstRunPrintsCredentialsThatOpenTheDoor(CapturedOutput output) {
    ConfigurableApplicationContext context = start();

    DemoCredentials demo = credentials();
    assertThat(demo.url())
        .isEqualTo(
            "http://127.0.0.1:"
                + context.getEnvironment().getRequiredProperty("local.server.port"));
    assertThat(output.getOut())
        .contains(
            demo.url(),
            demo.platformApiKey(),
            demo.therapist().password(),
            demo.supervisor().password());
    assertThat(context.getBean(DemoTenant.class).active()).isTrue();
    assertThat(signIn(demo, demo.therapist()).value()).isEqualTo(200);
    assertThat(signIn(demo, demo.supervisor()).value()).isEqualTo(200);
    assertThat(whoAmI(demo, demo.platformApiKey()).value()).isEqualTo(200);
  }

  @Test
  void aRestartKeepsTheCredentialsAndFollowsThePort() {
    start().close();
    DemoCredentials first = credentials();

    start();

    DemoCredentials second = credentials();
    assertThat(second.at(first.url())).isEqualTo(first);
    assertThat(signIn(second, second.therapist()).value()).isEqualTo(200);
  }

  @Test
  void aDeletedFileMeansNewCredentialsAndTheOldOnesAreWorthNothing() throws IOException {
    start().close();
    DemoCredentials old = credentials();
    Files.delete(directory.resolve("demo-credentials.json"));

    start();

    DemoCredentials fresh = credentials();
    assertThat(signIn(fresh, old.therapist()).value()).isEqualTo(401);
    assertThat(whoAmI(fresh, old.platformApiKey()).value()).isEqualTo(401);
    assertThat(signIn(fresh, fresh.therapist()).value()).isEqualTo(200);
    assertThat(whoAmI(fresh, fresh.platformApiKey()).value()).isEqualTo(200);
  }

  @Test
  void aStoreThatWasReplacedTakesTheFilesCredentials() {
    start().close();
    DemoCredentials before = credentials();
    accounts.all().concatMap(accounts::remove).blockLast();

    start();

    assertThat(signIn(credentials(), before.therapist()).value()).isEqualTo(200);
  }

  @Test
  void theDemoNeverListensToOtherMachines(CapturedOutput output) {
    assertThatThrownBy(() -> start("--server.address=0.0.0.0"))
        .hasRootCauseInstanceOf(StartRefusedException.class);

    assertThat(output.getOut())
        .contains("APPLICATION FAILED TO START", "demo accounts on server.address=0.0.0.0")
        .doesNotContain("at org.attune");
    assertThat(accounts.all().collectList().block()).isEmpty();
    assertThat(directory.resolve("demo-credentials.json")).doesNotExist();
  }

  @Test
  void theDemoNeverUsesAnExternalStore() {
    assertThatThrownBy(() -> start("--spring.mongodb.uri=mongodb://127.0.0.1:9"))
        .hasStackTraceContaining("spring.mongodb.uri");
  }

  @Test
  void aStoreWithDemoAccountsIsNotOpenedToOtherMachines() {
    start().close();

    assertThatThrownBy(() -> start(listed("--server.address=0.0.0.0")))
        .hasStackTraceContaining("its store holds demo accounts");
  }

  @Test
  void turningTheDemoOffRemovesItAndLetsTheListedIn() {
    start().close();

    ConfigurableApplicationContext context = start(listed());

    assertThat(accounts.all().map(Account::key).collectList().block())
        .containsExactly("clinic/ana");
    assertThat(keys.all().collectList().block())
        .singleElement()
        .satisfies(key -> assertThat(key.digest()).isEqualTo(Sha256.of(AccessFixture.API_KEY)));
    assertThat(directory.resolve("demo-credentials.json")).doesNotExist();
    assertThat(context.getBean(DemoTenant.class).active()).isFalse();
  }

  @Test
  void whoIsNoLongerListedIsOutAndSignedOut() {
    start(listed()).close();
    Account ana = accounts.named("ana").blockOptional().orElseThrow();

    start(
        "--attune.access.accounts[0].tenant=clinic",
        "--attune.access.accounts[0].id=eva",
        "--attune.access.accounts[0].role=THERAPIST",
        "--attune.access.accounts[0].secret-hash=" + BCRYPT);

    assertThat(accounts.named("ana").hasElement().block()).isFalse();
    assertThat(sessions.endedFor()).containsExactly(ana);
    assertThat(keys.all().collectList().block()).isEmpty();
  }

  @Test
  void withoutAnybodyToSignInThereIsNoStart(CapturedOutput output) {
    assertThatThrownBy(() -> start("--attune.access.demo=false"))
        .hasRootCauseInstanceOf(StartRefusedException.class);

    assertThat(output.getOut()).contains("list who may use Attune under attune.access.accounts");
  }

  private static String[] listed(String... more) {
    return Stream.concat(
            Stream.of(
                "--attune.access.demo=false",
                "--attune.access.accounts[0].tenant=clinic",
                "--attune.access.accounts[0].id=ana",
                "--attune.access.accounts[0].role=THERAPIST",
                "--attune.access.accounts[0].secret-hash=" + BCRYPT,
                "--attune.access.accounts[1].tenant=clinic",
                "--attune.access.accounts[1].id=icbt",
                "--attune.access.accounts[1].role=PLATFORM",
                "--attune.access.accounts[1].secret-hash=" + Sha256.of(AccessFixture.API_KEY)),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private ConfigurableApplicationContext start(String... arguments) {
    SpringApplication application =
        new SpringApplicationBuilder(AccessOnly.class).initializers(this::register).application();
    String[] all =
        Stream.concat(
                Stream.of(
                    "--server.port=0",
                    "--spring.reactor.netty.shutdown-quiet-period=0s",
                    "--attune.embedded.directory=" + directory),
                Stream.of(arguments))
            .toArray(String[]::new);
    ConfigurableApplicationContext context = application.run(all);
    running.add(context);
    return context;
  }

  private void register(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("accounts", accounts);
    context.getBeanFactory().registerSingleton("apiKeys", keys);
    context.getBeanFactory().registerSingleton("sessions", sessions);
    context.getBeanFactory().registerSingleton("clock", Clock.systemUTC());
    context
        .getBeanFactory()
        .registerSingleton("tenantPolicies", new InMemoryTenantPolicies(PolicyFixture.SHIPPED));
  }

  private DemoCredentials credentials() {
    return new DemoCredentialsFile(directory).read().orElseThrow();
  }

  private static HttpStatusCode signIn(DemoCredentials at, DemoCredentials.Login login) {
    return WebTestClient.bindToServer()
        .baseUrl(at.url())
        .responseTimeout(PATIENCE)
        .build()
        .post()
        .uri("/api/v1/session")
        .bodyValue(Map.of("user", login.user(), "password", login.password()))
        .exchange()
        .returnResult(String.class)
        .getStatus();
  }

  private static HttpStatusCode whoAmI(DemoCredentials at, String key) {
    return WebTestClient.bindToServer()
        .baseUrl(at.url())
        .responseTimeout(PATIENCE)
        .build()
        .get()
        .uri("/api/v1/session")
        .headers(headers -> headers.setBearerAuth(key))
        .exchange()
        .returnResult(String.class)
        .getStatus();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration"
      })
  @ComponentScan(
      basePackages = "org.attune.access",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {".*\\.Mongo\\w+", ".*(Test|IT)(\\$\\w+)?"}))
  static class AccessOnly {}
}
