package org.attune.access.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.attune.access.Origin;
import org.attune.access.embed.EmbedOrigins;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says who may frame a page: the embed page, the listed origins; every other page, nobody. */
final class FramePolicy implements ServerHttpHeadersWriter {
  private static final String EMBED_PAGE = "/embed.html";
  private static final String NOBODY = "frame-ancestors 'none'";

  private final String policy;
  private final EmbedOrigins origins;

  /**
   * For answers under {@code policy}.
   *
   * @param policy a content security policy that ends with {@code frame-ancestors 'none'}
   */
  FramePolicy(String policy, EmbedOrigins origins) {
    this.policy = policy;
    this.origins = origins;
  }

  @Override
  public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    Set<Origin> listed = origins.all();
    if (EMBED_PAGE.equals(exchange.getRequest().getPath().value()) && !listed.isEmpty()) {
      headers.set("Content-Security-Policy", policy.replace(NOBODY, framedBy(listed)));
    } else {
      headers.set("Content-Security-Policy", policy);
      headers.set("X-Frame-Options", "DENY");
    }
    return Mono.empty();
  }

  private static String framedBy(Set<Origin> listed) {
    return listed.stream()
        .map(Origin::value)
        .sorted()
        .collect(Collectors.joining(" ", "frame-ancestors ", ""));
  }
}
