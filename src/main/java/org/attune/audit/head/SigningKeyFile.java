package org.attune.audit.head;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.audit.tree.TreeHash;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.TenantId;

/**
 * The signing key on disk: a private key (PKCS #8) and its public key (X.509), both in PEM.
 *
 * <p>{@code openssl genpkey -algorithm ed25519} followed by {@code openssl pkey -pubout} write the
 * same two parts.
 */
final class SigningKeyFile {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  private SigningKeyFile() {}

  /**
   * Reads the key, or makes one where there is no file: its owner's alone from the first moment.
   */
  static SigningKey open(Path file) {
    try {
      return Files.exists(file) ? read(file) : created(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write the signing key " + file, e);
    }
  }

  private static SigningKey created(Path file) throws IOException {
    SigningKey key = SigningKey.random();
    Path folder = OwnersFolder.of(file);
    Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    Files.writeString(
        whole,
        pem("PRIVATE KEY", key.pair().getPrivate().getEncoded())
            + pem("PUBLIC KEY", key.pair().getPublic().getEncoded()));
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, LINES.encodeToString(der));
  }

  private static SigningKey read(Path file) throws IOException {
    String pem = Files.readString(file, US_ASCII);
    try {
      KeyFactory keys = KeyFactory.getInstance(SignedHead.ALGORITHM);
      SigningKey key =
          new SigningKey(
              new KeyPair(
                  keys.generatePublic(new X509EncodedKeySpec(der(pem, "PUBLIC KEY"))),
                  keys.generatePrivate(new PKCS8EncodedKeySpec(der(pem, "PRIVATE KEY")))));
      TreeHead trial = new TreeHead(new TenantId("trial"), 0, TreeHash.EMPTY);
      if (key.sign(trial, Instant.EPOCH).isGenuine()) {
        return key;
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw unusable(file); // without its cause, which may quote the key
    }
    throw unusable(file);
  }

  private static byte[] der(String pem, String kind) {
    Matcher part =
        Pattern.compile(
                "-----BEGIN %1$s-----([A-Za-z0-9+/=\\s]+)-----END %1$s-----".formatted(kind))
            .matcher(pem);
    if (!part.find()) {
      throw new IllegalArgumentException("no " + kind);
    }
    return Base64.getMimeDecoder().decode(part.group(1));
  }

  private static IllegalStateException unusable(Path file) {
    return new IllegalStateException(
        file + " does not hold an Ed25519 private key and its public key, both in PEM");
  }
}
