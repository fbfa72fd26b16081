package org.attune.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.attune.access.AccessFixture;
import org.attune.access.embed.EmbedOrigins;
import org.attune.access.embed.PluginGrant;
import org.attune.access.session.SessionDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The inbox inside another site's page, as a browser and as security see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedTest {
  private static final String PLATFORM = "https://platform.example";
  private final AccessFixture clinic = new AccessFixture();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final String token = token();
  private WebTestClient client =
      WebTestClient.bindToController(new SecurityTableTest.EveryPath()).build();

  @BeforeAll
  void start() {
    context.registerBean(SessionDesk.class, () -> clinic.desk);
    context.registerBean(EmbedOrigins.class, () -> clinic.origins);
    context.registerBean(
        BearerAuthentication.class, () -> new BearerAuthentication(clinic.desk, clinic.keys));
    context.register(
        SecurityTableTest.WebFlux.class,
        SecurityConfiguration.class,
        SessionEndpoints.class,
        SecurityTableTest.EveryPath.class);
    context.refresh();
    client = WebTestClient.bindToApplicationContext(context).build();
  }

  @AfterAll
  void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "https://platform.example,  200",
    "https://attune.example,    200",
    ",                          200",
    "https://other.example,     403",
    "http://platform.example,   403",
    "null,                      403"
  })
  void aPluginTokenWorksForItsOriginAndAttunesOwnPagesOnly(@Nullable String origin, int status) {
    assertThat(get("/api/v1/reviews", origin).getStatus().value()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/ledger",
    "/api/v1/messages",
    "/api/v1/webhooks",
    "/api/v1/supervision/report"
  })
  void aPluginTokenOpensTheInboxAndNothingElse(String path) {
    assertThat(get(path, PLATFORM).getStatus().value()).isEqualTo(403);
  }

  @Test
  void aFrameCanAskWhichOriginItsTokenIsFor() {
    assertThat(new String(body(get("/api/v1/session", null)), UTF_8))
        .contains("\"origin\":\"" + PLATFORM + "\"");
  }

  @Test
  void aListedOriginMaySendWhatTheComponentNeedsAndReadWhatItAnswers() {
    EntityExchangeResult<byte[]> preflight = preflight(PLATFORM);

    assertThat(preflight.getStatus().value()).isEqualTo(200);
    assertThat(preflight.getResponseHeaders().getAccessControlAllowOrigin()).isEqualTo(PLATFORM);
    assertThat(preflight.getResponseHeaders().getAccessControlAllowHeaders())
        .contains("authorization", "if-match", "last-event-id");
    assertThat(
            get("/api/v1/reviews", PLATFORM).getResponseHeaders().getAccessControlExposeHeaders())
        .contains("ETag", "Last-Event-ID");
    assertThat(get("/app/main.js", PLATFORM).getResponseHeaders().getAccessControlAllowOrigin())
        .isEqualTo(PLATFORM);
  }

  @Test
  void anUnlistedOriginIsToldNothing() {
    assertThat(preflight("https://other.example").getResponseHeaders().headerNames())
        .noneMatch(name -> name.startsWith("Access-Control"));
    assertThat(
            get("/app/main.js", "https://other.example")
                .getResponseHeaders()
                .getAccessControlAllowOrigin())
        .isNull();
  }

  @Test
  void onlyTheEmbedPageMayBeFramedAndByListedOriginsOnly() {
    assertThat(policy("/embed.html")).endsWith("frame-ancestors " + PLATFORM);
    assertThat(policy("/index.html")).endsWith("frame-ancestors 'none'");
    assertThat(get("/embed.html", null).getResponseHeaders().get("X-Frame-Options")).isNull();
    assertThat(get("/index.html", null).getResponseHeaders().get("X-Frame-Options"))
        .containsExactly("DENY");
  }

  private @Nullable String policy(String path) {
    return get(path, null).getResponseHeaders().getFirst("Content-Security-Policy");
  }

  private EntityExchangeResult<byte[]> preflight(String origin) {
    return client
        .method(HttpMethod.OPTIONS)
        .uri("https://attune.example/api/v1/reviews/r1/claim")
        .header("Host", "attune.example")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,if-match,last-event-id")
        .exchange()
        .expectBody()
        .returnResult();
  }

  private EntityExchangeResult<byte[]> get(String path, @Nullable String origin) {
    return client
        .get()
        .uri("https://attune.example" + path)
        .header("Host", "attune.example")
        .headers(headers -> headers.setBearerAuth(token))
        .headers(headers -> {
          if (origin != null) {
            headers.set("Origin", origin);
          }
        })
        .exchange()
        .expectBody()
        .returnResult();
  }

  private static byte[] body(EntityExchangeResult<byte[]> result) {
    return Objects.requireNonNull(result.getResponseBody());
  }

  private String token() {
    return clinic
        .tokens
        .issue(AccessFixture.CLINIC, "ana", PLATFORM)
        .cast(PluginGrant.Granted.class)
        .map(PluginGrant.Granted::token)
        .blockOptional()
        .orElseThrow();
  }
}
