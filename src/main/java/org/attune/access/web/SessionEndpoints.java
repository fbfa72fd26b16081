package org.attune.access.web;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.attune.access.session.SessionDesk;
import org.attune.access.session.SignIn;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sign in, who am I, sign out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionEndpoints {
  /** Of tenant, slash and id; longer names exist nowhere and are not remembered. */
  private static final int MAXIMUM_NAME = 129;

  private final SessionDesk desk;

  SessionEndpoints(SessionDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  Mono<ResponseEntity<Object>> signIn(@RequestBody SignInRequest request, ServerHttpRequest http) {
    String user = request.user();
    String password = request.password();
    if (user == null || password == null || user.length() > MAXIMUM_NAME) {
      return Mono.just(
          refusal(HttpStatus.BAD_REQUEST, "BAD_SIGN_IN", "Send a user and a password."));
    }
    return desk.signIn(user, password, address(http.getRemoteAddress()))
        .map(SessionEndpoints::response);
  }

  @GetMapping
  SessionView current(ActorAuthentication who) {
    return SessionView.of(who.getPrincipal(), who.session());
  }

  @DeleteMapping
  Mono<ResponseEntity<Object>> signOut(ActorAuthentication who) {
    return who.session()
        .map(desk::signOut)
        .map(done -> done.thenReturn(ResponseEntity.noContent().build()))
        .orElseGet(() ->
            Mono.just(
                refusal(HttpStatus.CONFLICT, "NO_SESSION", "An API key has no session to end.")));
  }

  private static ResponseEntity<Object> response(SignIn outcome) {
    return switch (outcome) {
      case SignIn.Granted granted -> ResponseEntity.ok(SessionView.of(granted));
      case SignIn.Denied denied ->
          refusal(HttpStatus.UNAUTHORIZED, "SIGN_IN_DENIED", "The user or the password is wrong.");
      case SignIn.TooManyAttempts(Duration wait) -> tooManyAttempts(wait);
    };
  }

  private static ResponseEntity<Object> tooManyAttempts(Duration wait) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problem.body(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_ATTEMPTS",
                "Too many attempts to sign in; wait before the next."));
  }

  private static ResponseEntity<Object> refusal(HttpStatus status, String code, String detail) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.body(Problem.body(status, code, detail));
  }

  private static String address(@Nullable InetSocketAddress remote) {
    return remote == null ? "unknown" : remote.getAddress().getHostAddress();
  }
}
