package org.attune.access.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets that nobody can guess. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int PASSWORD_BYTES = 15;

  private Secrets() {}

  /** 256 random bits after {@code prefix}, safe in a header and in a URL. */
  public static String token(String prefix) {
    return prefix + random(TOKEN_BYTES);
  }

  /** 120 random bits in 20 characters: to be copied, not remembered. */
  public static String password() {
    return random(PASSWORD_BYTES);
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
