package org.attune.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * What the first block of the file says about it.
 *
 * <p>An encrypted file begins with H2's mark and eight random bytes, which are also the store's id:
 * a copy of the file finds the same key.
 */
sealed interface FileHead {
  /** Nothing was ever stored. */
  record Empty() implements FileHead {}

  /** Written by a version of Attune that did not encrypt. */
  record Plain() implements FileHead {}

  /**
   * @param bare true where there is a first block and nothing behind it
   */
  record Encrypted(String id, boolean bare) implements FileHead {}

  /** Neither. */
  record Unknown() implements FileHead {}

  /** Marks of H2 in the first bytes. */
  String ENCRYPTED = "H2encrypt\n";

  String PLAIN = "H:2,";

  int ID_BYTES = 8;

  static FileHead read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new Empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(ENCRYPTED.length() + ID_BYTES);
      String text = new String(start, ISO_8859_1);
      long size = Files.size(file);
      if (text.startsWith(ENCRYPTED) && size >= FileEncrypt.BLOCK_SIZE) {
        byte[] id = Arrays.copyOfRange(start, ENCRYPTED.length(), start.length);
        return new Encrypted(HexFormat.of().formatHex(id), size < 2 * FileEncrypt.BLOCK_SIZE);
      }
      boolean cutShort = size < FileEncrypt.BLOCK_SIZE && ENCRYPTED.startsWith(text);
      return text.startsWith(PLAIN) ? new Plain() : cutShort ? new Empty() : new Unknown();
    }
  }

  static String newId() {
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  /** The first block of a new encrypted file. */
  static byte[] of(String id) {
    byte[] block = Arrays.copyOf(ENCRYPTED.getBytes(ISO_8859_1), FileEncrypt.BLOCK_SIZE);
    System.arraycopy(HexFormat.of().parseHex(id), 0, block, ENCRYPTED.length(), ID_BYTES);
    return block;
  }

  /** True where the key turns one of the two copies of the store's header into plain text. */
  static boolean fits(Path file, StoreKey key) throws IOException {
    ByteBuffer blocks = ByteBuffer.allocate(2 * FileEncrypt.BLOCK_SIZE);
    try (FileChannel base = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel clear = new SealedFile(base, key)) {
      clear.read(blocks, 0);
    }
    String text = new String(blocks.array(), ISO_8859_1);
    return text.startsWith(PLAIN) || text.startsWith(PLAIN, FileEncrypt.BLOCK_SIZE);
  }
}
