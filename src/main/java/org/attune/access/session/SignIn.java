package org.attune.access.session;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
  /** The only moment at which the token itself is known. */
  record Granted(String token, Session session) implements SignIn {
    @Override
    public String toString() {
      return "Granted[" + session.actor().label() + "]";
    }
  }

  /** Wrong name or wrong password; it is not said which. */
  record Denied() implements SignIn {}

  /** Not even looked at. */
  record TooManyAttempts(Duration retryAfter) implements SignIn {}
}
