package org.attune.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an event says of a text, made useless for who does not have the salt.
 *
 * <p>Every detail that is a bare SHA-256 digest, 64 lower-case hexadecimal characters, counts as
 * the digest of a text, whatever its name: the ledger keeps HMAC-SHA256 of those 64 characters,
 * keyed with the salt. So nobody has to remember to have a digest salted.
 */
final class SaltedDetails {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private SaltedDetails() {}

  static boolean isDigest(String value) {
    return DIGEST.matcher(value).matches();
  }

  static boolean concern(AuditEvent event) {
    return event.details().values().stream().anyMatch(SaltedDetails::isDigest);
  }

  static AuditEvent of(AuditEvent event, byte[] salt) {
    SortedMap<String, String> details = new TreeMap<>(event.details());
    details.replaceAll((name, value) -> isDigest(value) ? hash(value, salt) : value);
    return new AuditEvent(
        event.id(),
        event.tenant(),
        event.at(),
        event.actor(),
        event.action(),
        event.subject(),
        Collections.unmodifiableSortedMap(details));
  }

  private static String hash(String digest, byte[] salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(digest.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
