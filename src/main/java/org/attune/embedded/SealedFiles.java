package org.attune.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * Files in the format of H2's file encryption, seen in clear. Found by the name {@code sealed:…};
 * the key is never part of a name, which can end in a log.
 */
public final class SealedFiles extends FilePathWrapper {
  private static final String SCHEME = "sealed";
  private static final Map<String, StoreKey> KEYS = new ConcurrentHashMap<>();

  /** The same file, in clear for who has the key. */
  static String of(String fileName, StoreKey key) {
    FilePath.register(new SealedFiles());
    String name = SCHEME + ":" + fileName;
    KEYS.put(FilePath.get(name).toString(), key);
    return name;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public long size() {
    return clear(super.size());
  }

  /**
   * Of what is behind the first block, which holds mark and salt. A last block that a full disk or
   * a power cut left incomplete is not there. (H2's own encryption takes one for a mark and hides
   * the block before it as well, which may hold an acknowledged write.)
   */
  static long clear(long size) {
    return Math.max(0, size - size % FileEncrypt.BLOCK_SIZE - FileEncrypt.BLOCK_SIZE);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    StoreKey key = KEYS.get(toString());
    if (key == null) {
      throw new IOException("no key was given for this file");
    }
    return new SealedFile(super.open(mode), key);
  }
}
