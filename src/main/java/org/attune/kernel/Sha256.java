package org.attune.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, written as 64 lower-case hexadecimal characters. */
public record Sha256(@JsonValue String hex) {
  private static final int HEX_CHARACTERS = 64;

  @JsonCreator
  public Sha256 {
    if (hex.length() != HEX_CHARACTERS || !hex.chars().allMatch(Sha256::isLowerHex)) {
      throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal characters");
    }
  }

  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  public static Sha256 of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Digest of several parts, each preceded by its length, so that no two lists share one input. */
  public static Sha256 ofParts(String... parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update((bytes.length + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static boolean isLowerHex(int character) {
    return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
  }

  /** The digest itself, 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
