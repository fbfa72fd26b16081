package org.attune.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What a request claims in its {@code Authorization} header, before anybody has looked it up. */
@SuppressWarnings("serial") // never serialized: there is no server-side web session
final class BearerToken extends AbstractAuthenticationToken {
  private final String secret;

  BearerToken(String secret) {
    super(List.of());
    this.secret = secret;
  }

  @Override
  public String getCredentials() {
    return secret;
  }

  @Override
  public String getPrincipal() {
    return "bearer";
  }
}
