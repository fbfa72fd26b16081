package org.attune.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages after Standard Webhooks 1.0, symmetric (v1) and asymmetric (v1a). */
final class Signatures {
  private static final int SECRET_BYTES = 32;
  private static final int KEY_BYTES = 32;

  private Signatures() {}

  static SigningKey newKey(SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    KeyPair pair = keyPair();
    // X.509 puts the 32 bytes of the key last (RFC 8410)
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] open = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    return new SigningKey(
        SigningKey.SECRET_PREFIX + base64(secret),
        SigningKey.PRIVATE_PREFIX + base64(seed),
        SigningKey.PUBLIC_PREFIX + base64(open),
        null);
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  /**
   * The {@code webhook-signature} header: both signatures of every key.
   *
   * @param seconds of the {@code webhook-timestamp} header
   */
  static String header(List<SigningKey> keys, String id, long seconds, String payload) {
    byte[] content = (id + "." + seconds + "." + payload).getBytes(UTF_8);
    return keys.stream()
        .flatMap(key -> Stream.of("v1," + v1(key, content), "v1a," + v1a(key, content)))
        .collect(Collectors.joining(" "));
  }

  private static String v1(SigningKey key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(key.secret(), SigningKey.SECRET_PREFIX), "HmacSHA256"));
      return base64(mac.doFinal(content));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored webhook secret is unusable", e);
    }
  }

  private static String v1a(SigningKey key, byte[] content) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(privateKey(key));
      ed25519.update(content);
      return base64(ed25519.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored webhook key is unusable", e);
    }
  }

  private static PrivateKey privateKey(SigningKey key) throws GeneralSecurityException {
    byte[] seed = bytes(key.privateKey(), SigningKey.PRIVATE_PREFIX);
    return KeyFactory.getInstance("Ed25519")
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  private static byte[] bytes(String encoded, String prefix) {
    return Base64.getDecoder().decode(encoded.substring(prefix.length()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
