package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;

/** The decrypted contents of a store's file, to look for things in and to tamper with. */
public record ClearFile(Path file, Path keyFile) {
  /** Of a store opened by {@link org.attune.StoreUnderTest#embedded}. */
  public static ClearFile in(Path directory) {
    return new ClearFile(StoreFile.in(directory), directory.resolve("test.key"));
  }

  public byte[] read() throws IOException {
    try (FileChannel clear = open("r")) {
      ByteBuffer bytes = ByteBuffer.allocate((int) clear.size());
      clear.read(bytes, 0);
      return bytes.array();
    }
  }

  public void write(byte[] contents) throws IOException {
    try (FileChannel clear = open("rw")) {
      clear.write(ByteBuffer.wrap(contents), 0);
    }
  }

  private FileChannel open(String mode) throws IOException {
    String name = file.toAbsolutePath().toString();
    StoreKey key = StoreKey.parse(Files.readString(keyFile)).orElseThrow();
    return new FileEncrypt(name, key.bytes(), FilePath.get(name).open(mode));
  }
}
