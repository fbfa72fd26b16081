package org.attune.access.web;

import org.attune.kernel.Json;
import org.attune.kernel.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    if (reason instanceof ForeignOriginException) {
      return write(
          exchange,
          HttpStatus.FORBIDDEN,
          "ORIGIN_REFUSED",
          "This token belongs to a page of another origin.");
    }
    // RFC 6750, 3.1: an error code only for a token that was sent
    boolean tokenSent = reason instanceof BadCredentialsException;
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
    return tokenSent
        ? write(
            exchange,
            HttpStatus.UNAUTHORIZED,
            "INVALID_TOKEN",
            "The token is unknown, has expired or was revoked.")
        : write(
            exchange,
            HttpStatus.UNAUTHORIZED,
            "UNAUTHENTICATED",
            "Send an API key or a session token as Authorization: Bearer.");
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException reason) {
    return write(exchange, HttpStatus.FORBIDDEN, "FORBIDDEN", "This account may not do that.");
  }

  private static Mono<Void> write(
      ServerWebExchange exchange, HttpStatus status, String code, String detail) {
    ServerHttpResponse response = exchange.getResponse();
    byte[] body = Json.MAPPER.writeValueAsBytes(Problem.body(status, code, detail));
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}
