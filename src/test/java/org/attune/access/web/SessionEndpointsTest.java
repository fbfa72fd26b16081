package org.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.attune.access.AccessFixture;
import org.attune.access.embed.EmbedOrigins;
import org.attune.access.session.SessionDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.config.EnableWebFlux;
import tools.jackson.databind.JsonNode;

class SessionEndpointsTest {
  private static final String SESSION = "/api/v1/session";

  private final AccessFixture clinic = new AccessFixture();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private WebTestClient client = WebTestClient.bindToController(this).build();

  @BeforeEach
  void start() {
    context.registerBean(SessionDesk.class, () -> clinic.desk);
    context.registerBean(
        BearerAuthentication.class, () -> new BearerAuthentication(clinic.desk, clinic.keys));
    context.registerBean(EmbedOrigins.class, () -> clinic.origins);
    context.register(WebFlux.class, SecurityConfiguration.class, SessionEndpoints.class);
    context.refresh();
    client = WebTestClient.bindToApplicationContext(context).build();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void aPersonSignsInAndIsKnownByTheToken() {
    JsonNode signedIn = body(signIn("ana", AccessFixture.PASSWORD).expectStatus().isOk());

    assertThat(signedIn.at("/actor/role").asString()).isEqualTo("THERAPIST");
    assertThat(signedIn.at("/actor/id").asString()).isEqualTo("ana");
    assertThat(signedIn.at("/actor/tenant").asString()).isEqualTo("clinic");
    assertThat(signedIn.at("/expiresAt").asString()).isEqualTo("2026-03-02T09:30:00Z");

    JsonNode me = body(as(HttpMethod.GET, signedIn.at("/token").asString()).expectStatus().isOk());
    assertThat(me.at("/actor")).isEqualTo(signedIn.at("/actor"));
    assertThat(me.has("token")).isFalse();
  }

  @Test
  void theFullNameWithItsTenantIsTheSameAccount() {
    signIn("clinic/ana", AccessFixture.PASSWORD).expectStatus().isOk();
    signIn("other/ana", AccessFixture.PASSWORD).expectStatus().isUnauthorized();
  }

  @Test
  void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() {
    JsonNode wrongPassword = body(signIn("ana", "not this").expectStatus().isUnauthorized());
    JsonNode unknownUser =
        body(signIn("bob", AccessFixture.PASSWORD).expectStatus().isUnauthorized());

    assertThat(wrongPassword).isEqualTo(unknownUser);
    assertThat(wrongPassword.at("/code").asString()).isEqualTo("SIGN_IN_DENIED");
  }

  @Test
  void tooManyFailuresCloseTheDoorForAWhile() {
    for (int i = 0; i < 10; i++) {
      signIn("ana", "guess " + i).expectStatus().isUnauthorized();
    }

    signIn("ana", AccessFixture.PASSWORD)
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .valueEquals("Retry-After", "300")
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    signIn("sam", AccessFixture.PASSWORD).expectStatus().isOk();

    clinic.clock.pass(Duration.ofMinutes(5));
    signIn("ana", AccessFixture.PASSWORD).expectStatus().isOk();
  }

  @Test
  void aRequestWithoutPasswordIsBad() {
    client
        .post()
        .uri(SESSION)
        .bodyValue(Map.of("user", "ana"))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void aSignedOutTokenIsWorthNothing() {
    String token = body(signIn("ana", AccessFixture.PASSWORD)).at("/token").asString();

    as(HttpMethod.DELETE, token).expectStatus().isNoContent();

    as(HttpMethod.GET, token).expectStatus().isUnauthorized();
  }

  @Test
  void anExpiredTokenIsRefused() {
    String token = body(signIn("ana", AccessFixture.PASSWORD)).at("/token").asString();

    clinic.clock.pass(Duration.ofMinutes(30));

    as(HttpMethod.GET, token).expectStatus().isUnauthorized();
  }

  @Test
  void anApiKeyIsAPlatformWithoutSession() {
    JsonNode me = body(as(HttpMethod.GET, AccessFixture.API_KEY).expectStatus().isOk());
    assertThat(me.at("/actor/role").asString()).isEqualTo("PLATFORM");
    assertThat(me.has("expiresAt")).isFalse();

    as(HttpMethod.DELETE, AccessFixture.API_KEY).expectStatus().isEqualTo(409);
  }

  private ResponseSpec signIn(String user, String password) {
    return client
        .post()
        .uri(SESSION)
        .bodyValue(Map.of("user", user, "password", password))
        .exchange();
  }

  private ResponseSpec as(HttpMethod method, String token) {
    return client
        .method(method)
        .uri(SESSION)
        .headers(headers -> headers.setBearerAuth(token))
        .exchange();
  }

  private static JsonNode body(ResponseSpec response) {
    return Objects.requireNonNull(
        response.expectBody(JsonNode.class).returnResult().getResponseBody());
  }

  @EnableWebFlux
  static class WebFlux {}
}
