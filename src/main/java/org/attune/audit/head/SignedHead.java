package org.attune.audit.head;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attune.audit.CanonicalJson;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * A tree head with the signature of the service, the form in which it is published.
 *
 * @param timestamp when it was signed, UTC, to the millisecond
 * @param keyId SHA-256 of the public key's DER form
 * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in DER, base64
 * @param signature Ed25519 over the canonical JSON of the other fields but {@code publicKey},
 *     base64
 */
public record SignedHead(
    TenantId tenant,
    long size,
    Sha256 root,
    Instant timestamp,
    Sha256 keyId,
    String publicKey,
    String signature) {
  static final String ALGORITHM = "Ed25519";

  static byte[] signedBytes(TreeHead head, Instant timestamp, Sha256 keyId) {
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("tenant", head.tenant());
    signed.put("size", head.size());
    signed.put("root", head.root());
    signed.put("timestamp", timestamp);
    signed.put("keyId", keyId);
    return CanonicalJson.bytes(signed);
  }

  /** Whether the key is the one of {@code keyId} and has signed exactly this. */
  public boolean isGenuine() {
    try {
      byte[] der = Base64.getDecoder().decode(publicKey);
      PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signedBytes(new TreeHead(tenant, size, root), timestamp, keyId));
      return Sha256.of(der).equals(keyId) && verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
