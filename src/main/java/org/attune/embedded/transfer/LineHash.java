package org.attune.embedded.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.attune.kernel.Sha256;

/** Hashes a file line by line and as a whole. */
final class LineHash {
  /** Hexadecimal characters of a line's hash: enough to find a line that has changed. */
  static final int CHARACTERS = 16;

  private final MessageDigest whole = sha256();
  private final MessageDigest single = sha256();

  /** Takes a line with its line feed, and gives its short hash. */
  String add(byte[] line) {
    whole.update(line);
    return HexFormat.of().formatHex(single.digest(line), 0, CHARACTERS / 2);
  }

  /** The hash of all lines; nothing can be added afterwards. */
  Sha256 ofAll() {
    return new Sha256(HexFormat.of().formatHex(whole.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
