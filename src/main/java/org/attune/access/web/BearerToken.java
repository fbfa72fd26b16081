package org.attune.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a request claims in its {@code Authorization} header, before anybody has looked it up. */
@SuppressWarnings("serial") // never serialized: there is no server-side web session
final class BearerToken extends AbstractAuthenticationToken {
  private final String secret;
  private final @Nullable String foreignOrigin;

  /**
   * As the request brings it.
   *
   * @param foreignOrigin the page that sent it, where that is not one of Attune's own
   */
  BearerToken(String secret, @Nullable String foreignOrigin) {
    super(List.of());
    this.foreignOrigin = foreignOrigin;
    this.secret = secret;
  }

  @Override
  public String getCredentials() {
    return secret;
  }

  @Nullable String foreignOrigin() {
    return foreignOrigin;
  }

  @Override
  public String getPrincipal() {
    return "bearer";
  }
}
