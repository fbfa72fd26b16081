package org.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.access.AccessFixture;
import org.attune.access.Actor;
import org.attune.access.embed.EmbedOrigins;
import org.attune.access.session.SessionDesk;
import org.attune.access.session.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTableTest {
  private final AccessFixture clinic = new AccessFixture();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final String therapist = signIn("ana");
  private final String supervisor = signIn("sam");
  private WebTestClient client = WebTestClient.bindToController(new EveryPath()).build();

  @BeforeAll
  void start() {
    context.registerBean(SessionDesk.class, () -> clinic.desk);
    context.registerBean(
        BearerAuthentication.class, () -> new BearerAuthentication(clinic.desk, clinic.keys));
    context.registerBean(EmbedOrigins.class, () -> clinic.origins);
    context.register(
        WebFlux.class, SecurityConfiguration.class, SessionEndpoints.class, EveryPath.class);
    context.refresh();
    client = WebTestClient.bindToApplicationContext(context).build();
  }

  @AfterAll
  void stop() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "POST,   /api/v1/messages,            P",
    "HEAD,   /api/v1/messages,            P",
    "GET,    /api/v1/messages/m1,         P",
    "HEAD,   /api/v1/messages/m1,         P",
    "POST,   /api/v1/webhooks,            SP",
    "GET,    /api/v1/webhooks,            SP",
    "DELETE, /api/v1/webhooks/w1,         SP",
    "GET,    /api/v1/deliveries,          SP",
    "POST,   /api/v1/deliveries/d1/retry, SP",
    "GET,    /api/v1/reviews,             TS",
    "GET,    /api/v1/reviews/r1,          TS",
    "POST,   /api/v1/reviews/r1/claim,    TS",
    "POST,   /api/v1/reviews/r1/approve,  TS",
    "PUT,    /api/v1/reviews/r1/draft,    TS",
    "DELETE, /api/v1/reviews/r1,          TS",
    "GET,    /api/v1/stream,              TS",
    "POST,   /api/v1/plugin-tokens,       P",
    "DELETE, /api/v1/patients/p1,         SP",
    "GET,    /api/v1/ledger,              S",
    "GET,    /api/v1/ledger/head,         S",
    "GET,    /api/v1/ledger/7/proof,      S",
    "GET,    /api/v1/tenant/policy,       S",
    "PUT,    /api/v1/tenant/policy,       S",
    "GET,    /api/v1/tenant/people,       S",
    "GET,    /api/v1/tenant/wording,      S",
    "GET,    /api/v1/colleagues,          TS",
    "DELETE, /api/v1/voice,               TS",
    "GET,    /api/v1/ledger/consistency,  S",
    "GET,    /api/v1/supervision/report,  S",
    "POST,   /api/v1/supervision/findings, S",
    "GET,    /api/v1/anything,            TSP",
    "GET,    /actuator/env,               ''",
    "GET,    /elsewhere,                  ''",
    "POST,   /index.html,                 ''"
  })
  void aPathIsOpenToItsRolesOnly(String method, String path, String roles) {
    HttpMethod verb = HttpMethod.valueOf(method);

    assertThat(status(verb, path, null)).isEqualTo(401);
    assertThat(status(verb, path, "wrong token")).isEqualTo(401);
    assertThat(status(verb, path, therapist)).isEqualTo(roles.contains("T") ? 200 : 403);
    assertThat(status(verb, path, supervisor)).isEqualTo(roles.contains("S") ? 200 : 403);
    assertThat(status(verb, path, AccessFixture.API_KEY))
        .isEqualTo(roles.contains("P") ? 200 : 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/embed.html",
        "/favicon.ico",
        "/app/main.js",
        "/admin.html",
        "/actuator/health",
        "/v3/api-docs",
        "/v3/api-docs/all",
        "/v3/api-docs.yaml"
      })
  void thePageHealthAndApiDocumentationNeedNoToken(String path) {
    assertThat(status(HttpMethod.GET, path, null)).isEqualTo(200);
  }

  @Test
  void aHandlerIsGivenTheActor() {
    client
        .get()
        .uri("/api/v1/reviews")
        .headers(headers -> headers.setBearerAuth(therapist))
        .exchange()
        .expectBody(String.class)
        .isEqualTo("therapist:ana of clinic");
  }

  @Test
  void aRequestWithoutTokenIsToldWhatToSend() {
    client
        .get()
        .uri("/api/v1/reviews")
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(401)
        .jsonPath("$.code")
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void anUnknownTokenIsCalledInvalid() {
    client
        .get()
        .uri("/api/v1/reviews")
        .headers(headers -> headers.setBearerAuth("unknown"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("INVALID_TOKEN");
  }

  @Test
  void theWrongRoleIsToldSo() {
    client
        .get()
        .uri("/api/v1/ledger")
        .headers(headers -> headers.setBearerAuth(therapist))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    client
        .get()
        .uri("/api/v1/reviews")
        .exchange()
        .expectHeader()
        .valueEquals(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'")
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store");
  }

  @Test
  void thePageItselfMayBeCached() {
    client.get().uri("/index.html").exchange().expectHeader().doesNotExist("Cache-Control");
  }

  private int status(HttpMethod method, String path, @Nullable String token) {
    return client
        .method(method)
        .uri(path)
        .headers(headers -> setBearer(headers, token))
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .value();
  }

  private static void setBearer(HttpHeaders headers, @Nullable String token) {
    if (token != null) {
      headers.setBearerAuth(token);
    }
  }

  private String signIn(String user) {
    return clinic
        .desk
        .signIn(user, AccessFixture.PASSWORD, "127.0.0.1")
        .cast(SignIn.Granted.class)
        .map(SignIn.Granted::token)
        .blockOptional()
        .orElseThrow();
  }

  @EnableWebFlux
  static class WebFlux {}

  /** Answers on every path with the caller, so that only security refuses. */
  @RestController
  static class EveryPath {
    @RequestMapping("/**")
    String caller(@AuthenticationPrincipal Actor actor) {
      return actor == null ? "nobody" : actor.label() + " of " + actor.tenant();
    }
  }
}
