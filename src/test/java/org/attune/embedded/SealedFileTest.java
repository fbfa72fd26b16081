package org.attune.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
  private static final int BLOCK = FileEncrypt.BLOCK_SIZE;

  @TempDir private Path directory;
  private final StoreKey key = StoreKey.random();
  private final byte[] clear = new byte[40 * BLOCK];
  private Path file;

  @BeforeEach
  void contents() {
    new Random(7).nextBytes(clear);
    file = directory.resolve("file");
  }

  private FileChannel sealed(Path file) throws IOException {
    return FilePath.get(SealedFiles.of(file.toString(), key)).open("rw");
  }

  private FileChannel ofH2(Path file) throws IOException {
    FileChannel base = FilePath.get(file.toString()).open("rw");
    return new FileEncrypt(file.toString(), key.bytes(), base);
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    assertThat(channel.read(buffer, at)).isEqualTo(length);
    return buffer.array();
  }

  @Test
  void h2ReadsWhatIsWrittenHere() throws IOException {
    try (FileChannel channel = sealed(file)) {
      assertThat(channel.write(ByteBuffer.wrap(clear), 0)).isEqualTo(clear.length);
    }

    try (FileChannel channel = ofH2(file)) {
      assertThat(channel.size()).isEqualTo(clear.length);
      assertThat(read(channel, 0, clear.length)).isEqualTo(clear);
    }
  }

  @Test
  void whatH2HasWrittenIsReadHereAtAnyPlace() throws IOException {
    try (FileChannel channel = ofH2(file)) {
      channel.write(ByteBuffer.wrap(clear), 0);
    }

    try (FileChannel channel = sealed(file)) {
      assertThat(channel.size()).isEqualTo(clear.length);
      assertThat(read(channel, 0, clear.length)).isEqualTo(clear);
      assertThat(read(channel, 5 * BLOCK - 3, 2 * BLOCK + 7))
          .isEqualTo(java.util.Arrays.copyOfRange(clear, 5 * BLOCK - 3, 7 * BLOCK + 4));
      assertThat(channel.read(ByteBuffer.allocate(10), clear.length)).isEqualTo(-1);
      assertThat(channel.read(ByteBuffer.allocate(10), clear.length - 4)).isEqualTo(4);
    }
  }

  @Test
  void aFileIsCutAndWrittenInWholeBlocksOnly() throws IOException {
    try (FileChannel channel = sealed(file)) {
      channel.write(ByteBuffer.wrap(clear), 0);
      channel.truncate(3 * BLOCK);

      assertThat(channel.size()).isEqualTo(3 * BLOCK);
      assertThat(Files.size(file)).isEqualTo(4 * BLOCK);
      assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(10), 0))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(BLOCK), 10))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anIncompleteLastBlockIsNotThereAndHidesNoOther() throws IOException {
    try (FileChannel channel = sealed(file)) {
      channel.write(ByteBuffer.wrap(clear), 0);
    }
    Files.write(file, new byte[BLOCK - 1], StandardOpenOption.APPEND);

    try (FileChannel channel = sealed(file)) {
      assertThat(channel.size()).isEqualTo(clear.length);
      assertThat(FilePath.get(SealedFiles.of(file.toString(), key)).size()).isEqualTo(clear.length);
      assertThat(read(channel, 0, clear.length)).isEqualTo(clear);
      channel.write(ByteBuffer.wrap(clear, 0, BLOCK), clear.length);

      assertThat(channel.size()).isEqualTo(clear.length + BLOCK);
    }
  }

  @Test
  void theFileHoldsNothingInClear() throws IOException {
    byte[] text = "anxious on the bus ".repeat(1_000).getBytes();
    byte[] blocks = java.util.Arrays.copyOf(text, 5 * BLOCK);
    try (FileChannel channel = sealed(file)) {
      channel.write(ByteBuffer.wrap(blocks), 0);
    }

    String stored = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(stored).startsWith("H2encrypt").doesNotContain("anxious");
  }
}
