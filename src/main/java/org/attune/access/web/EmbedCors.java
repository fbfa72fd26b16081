package org.attune.access.web;

import java.time.Duration;
import java.util.List;
import org.attune.access.Origin;
import org.attune.access.embed.EmbedOrigins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;

/** Lets pages of the listed origins, and no others, use the API and load the component. */
final class EmbedCors implements CorsConfigurationSource {
  private static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

  private final EmbedOrigins origins;

  EmbedCors(EmbedOrigins origins) {
    this.origins = origins;
  }

  /** Null, hence no CORS headers and no preflight, for any other page. */
  @Override
  public @Nullable CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().value();
    return path.startsWith("/api/v1/") || path.startsWith("/app/") || path.endsWith(".js")
        ? RequestOrigin.foreign(exchange.getRequest())
            .filter(page -> origins.all().contains(new Origin(page)))
            .map(EmbedCors::allowed)
            .orElse(null)
        : null;
  }

  /** Without credentials: the token is sent by the component itself, cookies there are none. */
  private static CorsConfiguration allowed(String origin) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(List.of(origin));
    allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
    allowed.setAllowedHeaders(
        List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ACCEPT,
            HttpHeaders.IF_MATCH,
            "Last-Event-ID"));
    allowed.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, "Last-Event-ID"));
    allowed.setMaxAge(PREFLIGHT_KEPT);
    return allowed;
  }
}
