package org.attune.audit.head;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sha256;

/** The Ed25519 key that tree heads are signed with. */
public final class SigningKey {
  private final KeyPair pair;

  SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  static SigningKey random() {
    try {
      return new SigningKey(KeyPairGenerator.getInstance(SignedHead.ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  KeyPair pair() {
    return pair;
  }

  /** SHA-256 of the public key's DER form. */
  public Sha256 id() {
    return Sha256.of(pair.getPublic().getEncoded());
  }

  /** The head as the service vouches for it at {@code at}. */
  public SignedHead sign(TreeHead head, Instant at) {
    Instant timestamp = at.truncatedTo(ChronoUnit.MILLIS);
    return new SignedHead(
        head.tenant(),
        head.size(),
        head.root(),
        timestamp,
        id(),
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
        Base64.getEncoder()
            .encodeToString(signature(SignedHead.signedBytes(head, timestamp, id()))));
  }

  private byte[] signature(byte[] message) {
    try {
      Signature signer = Signature.getInstance(SignedHead.ALGORITHM);
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key does not sign", e);
    }
  }
}
