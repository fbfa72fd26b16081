package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * A file seen in whole blocks only: a last block that a full disk or a power cut left incomplete is
 * not there.
 *
 * <p>H2's encryption takes an incomplete last block for a mark of its own and would hide the block
 * before it, which may hold an acknowledged write. Found by the name {@code blocks:…}.
 */
public final class WholeBlocks extends FilePathWrapper {
  private static final String SCHEME = "blocks";

  /** The same file, seen this way. */
  static String of(String fileName) {
    FilePath.register(new WholeBlocks());
    return SCHEME + ":" + fileName;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public long size() {
    return whole(super.size());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static long whole(long size) {
    return size - size % FileEncrypt.BLOCK_SIZE;
  }

  private static final class Channel extends FileBaseDefault {
    private final FileChannel base;

    Channel(FileChannel base) {
      this.base = base;
    }

    @Override
    public long size() throws IOException {
      return whole(base.size());
    }

    @Override
    public int read(ByteBuffer target, long at) throws IOException {
      return base.read(target, at);
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
      return base.write(source, at);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      base.truncate(size);
    }

    @Override
    public void force(boolean metadata) throws IOException {
      base.force(metadata);
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
}
