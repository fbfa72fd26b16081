package org.attune.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.security.SHA256;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.encrypt.FileEncrypt;

/** An encrypted file seen in clear: read at any place, written in whole blocks only. */
final class SealedFile extends FileBaseDefault {
  private static final int BLOCK = FileEncrypt.BLOCK_SIZE;
  private static final int KEY_ROUNDS = 10;
  private static final int KEY_BYTES = 16;

  private final FileChannel base;
  private final ThreadLocal<XtsBlocks> blocks;
  private final HeaderCopies header;

  SealedFile(FileChannel base, StoreKey key) throws IOException {
    this.base = base;
    if (base.size() < BLOCK) {
      DataUtils.writeFully(base, 0, ByteBuffer.wrap(FileHead.of(FileHead.newId())));
    }
    ByteBuffer head = ByteBuffer.allocate(FileHead.ENCRYPTED.length() + FileHead.ID_BYTES);
    DataUtils.readFully(base, 0, head);
    if (!new String(head.array(), ISO_8859_1).startsWith(FileHead.ENCRYPTED)) {
      throw new IOException("the file is not encrypted");
    }
    byte[] salt =
        Arrays.copyOfRange(head.array(), FileHead.ENCRYPTED.length(), head.array().length);
    byte[] derived = SHA256.getPBKDF2(key.bytes(), salt, KEY_ROUNDS, KEY_BYTES);
    this.blocks = ThreadLocal.withInitial(() -> new XtsBlocks(derived));
    this.header = new HeaderCopies(new Below());
  }

  private final class Below implements HeaderCopies.Blocks {
    @Override
    public void write(byte[] data, long at) throws IOException {
      seal(data, at);
    }

    @Override
    public byte[] read(long at, int length) throws IOException {
      if (at + length > size()) {
        throw new IOException("the file ends before");
      }
      return unsealed(at / BLOCK, length);
    }

    @Override
    public void force() throws IOException {
      base.force(false);
    }
  }

  @Override
  public long size() throws IOException {
    return SealedFiles.clear(base.size());
  }

  @Override
  public int read(ByteBuffer target, long at) throws IOException {
    int wanted = (int) Math.min(target.remaining(), size() - at);
    if (wanted <= 0) {
      return target.hasRemaining() ? -1 : 0;
    }
    long first = at / BLOCK;
    int skipped = (int) (at % BLOCK);
    int whole = (skipped + wanted + BLOCK - 1) / BLOCK * BLOCK;
    byte[] data = unsealed(first, whole);
    target.put(HeaderCopies.are(at, wanted) ? header.chosen(data) : data, skipped, wanted);
    return wanted;
  }

  private byte[] unsealed(long first, int length) {
    ByteBuffer data = ByteBuffer.allocate(length);
    DataUtils.readFully(base, (first + 1) * BLOCK, data);
    for (int offset = 0; offset < length; offset += BLOCK) {
      blocks.get().decrypt(first + offset / BLOCK, data.array(), offset);
    }
    return data.array();
  }

  @Override
  public int write(ByteBuffer source, long at) throws IOException {
    int length = source.remaining();
    if (at % BLOCK != 0 || length % BLOCK != 0) {
      throw new IOException("only whole blocks are written");
    }
    if (HeaderCopies.are(at, length)) {
      header.write(source);
      return length;
    }
    byte[] data = new byte[length];
    source.get(data);
    header.wrote(data, at);
    seal(data, at);
    return length;
  }

  private void seal(byte[] data, long at) {
    long first = at / BLOCK;
    for (int offset = 0; offset < data.length; offset += BLOCK) {
      blocks.get().encrypt(first + offset / BLOCK, data, offset);
    }
    DataUtils.writeFully(base, at + BLOCK, ByteBuffer.wrap(data));
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    if (size % BLOCK != 0) {
      throw new IOException("only whole blocks are cut off");
    }
    base.truncate(size + BLOCK);
  }

  /** Contents and length are all that is read again; times of change would cost a second write. */
  @Override
  public void force(boolean metadata) throws IOException {
    base.force(false);
    header.synced();
  }

  @Override
  public FileLock tryLock(long at, long size, boolean shared) throws IOException {
    return base.tryLock(at, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    base.close();
  }
}
