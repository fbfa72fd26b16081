package org.attune.access.web;

import org.attune.kernel.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers 401 and 403 with problem details instead of a login page. */
final class ProblemResponses implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {
  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException reason) {
    // RFC 6750, 3.1: an error code only for a token that was sent
    boolean tokenSent = reason instanceof BadCredentialsException;
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
    Problem problem =
        tokenSent
            ? problem(
                HttpStatus.UNAUTHORIZED,
                "INVALID_TOKEN",
                "The token is unknown, has expired or was revoked.")
            : problem(
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Send an API key or a session token as Authorization: Bearer.");
    return write(exchange, problem);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException reason) {
    return write(
        exchange, problem(HttpStatus.FORBIDDEN, "FORBIDDEN", "This account may not do that."));
  }

  static Problem problem(HttpStatus status, String code, String detail) {
    return Problem.of(status.value(), status.getReasonPhrase(), code, detail);
  }

  private static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    ServerHttpResponse response = exchange.getResponse();
    byte[] body = Json.MAPPER.writeValueAsBytes(problem);
    response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
