package org.attune.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one generation of a webhook's messages is signed with (Standard Webhooks 1.0).
 *
 * @param secret {@code whsec_} and base64: shared with the receiver, for v1 (HMAC-SHA256)
 * @param privateKey {@code whsk_} and base64 of the 32-byte seed, for v1a (Ed25519)
 * @param publicKey {@code whpk_} and base64 of the 32-byte key, for the receiver
 * @param until when it stops signing; null for the newest
 */
public record SigningKey(
    String secret, String privateKey, String publicKey, @Nullable Instant until) {
  static final String SECRET_PREFIX = "whsec_";
  static final String PRIVATE_PREFIX = "whsk_";
  static final String PUBLIC_PREFIX = "whpk_";

  /** How long a replaced key still signs, beside the new one, so that no message is refused. */
  static final Duration OVERLAP = Duration.ofHours(24);

  boolean signsAt(Instant now) {
    return until == null || now.isBefore(until);
  }

  SigningKey replacedAt(Instant now) {
    return until == null ? new SigningKey(secret, privateKey, publicKey, now.plus(OVERLAP)) : this;
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "SigningKey[" + publicKey + ", until " + until + "]";
  }
}
