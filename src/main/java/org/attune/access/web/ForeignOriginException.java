package org.attune.access.web;

import org.springframework.security.authentication.BadCredentialsException;

/** A good token from a page that it was not given to; Spring Security refuses by exceptions. */
@SuppressWarnings("serial") // never serialized
final class ForeignOriginException extends BadCredentialsException {
  ForeignOriginException() {
    super("token of another origin");
  }
}
