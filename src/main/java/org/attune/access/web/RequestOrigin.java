package org.attune.access.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Which page sent a request, as its browser says. */
final class RequestOrigin {
  private RequestOrigin() {}

  /**
   * The {@code Origin} header, where it names another host than the request is for.
   *
   * <p>Hosts are compared, not schemes: behind a proxy that ends TLS, Attune sees plain HTTP.
   */
  static Optional<String> foreign(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    String origin = headers.getFirst(HttpHeaders.ORIGIN);
    String host = headers.getFirst(HttpHeaders.HOST);
    boolean own =
        origin != null
            && host != null
            && (origin.equalsIgnoreCase("https://" + host)
                || origin.equalsIgnoreCase("http://" + host));
    return own ? Optional.empty() : Optional.ofNullable(origin);
  }
}
