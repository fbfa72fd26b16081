package org.attune.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/** The secret that a store's file is encrypted with: 256 random bits, written as 64 hex digits. */
final class StoreKey {
  private static final int BYTES = 32;

  private final String hex;

  private StoreKey(String hex) {
    this.hex = hex;
  }

  static StoreKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new StoreKey(HexFormat.of().formatHex(bytes));
  }

  /**
   * The key that the text stands for; empty unless it is 64 hex digits, blanks around them aside.
   */
  static Optional<StoreKey> parse(String text) {
    String digits = text.strip();
    return digits.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")
        ? Optional.of(new StoreKey(digits.toLowerCase(java.util.Locale.ROOT)))
        : Optional.empty();
  }

  String hex() {
    return hex;
  }

  /** A fresh copy, as the store wipes what it is given. */
  char[] characters() {
    return hex.toCharArray();
  }

  byte[] bytes() {
    return FilePathEncrypt.getPasswordBytes(characters());
  }

  /** Says nothing: keys do not belong in logs. */
  @Override
  public String toString() {
    return "StoreKey[hidden]";
  }
}
