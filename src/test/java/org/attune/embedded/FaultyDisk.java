package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that can fill up, fail to sync, and lose its power: then of what was written
 * since the last sync only some sectors are there, in no order.
 */
public final class FaultyDisk {
  private static final int SECTOR = 512;
  private static final String SCHEME = "faulty";
  private static final Map<String, FaultyDisk> DISKS = new ConcurrentHashMap<>();

  static {
    FilePath.register(new Scheme());
  }

  private record Change(long at, byte[] bytes, long truncateTo) {}

  private final String name;
  private byte[] live = {};
  private byte[] durable = {};
  private int size;
  private final List<Change> unsynced = new ArrayList<>();
  private long bytesLeft = Long.MAX_VALUE;
  private boolean syncFails;
  private volatile Runnable beforeSync = () -> {};
  private long syncs;

  private FaultyDisk(String name) {
    this.name = name;
  }

  static FaultyDisk named(String name) {
    return DISKS.computeIfAbsent(name, FaultyDisk::new);
  }

  /** Of its only file, as H2 understands it. */
  String fileName() {
    return SCHEME + ":/" + name;
  }

  synchronized void fillUpAfter(long bytes) {
    bytesLeft = bytes;
  }

  synchronized void failToSync() {
    syncFails = true;
  }

  synchronized void repair() {
    bytesLeft = Long.MAX_VALUE;
    syncFails = false;
  }

  synchronized long syncs() {
    return syncs;
  }

  /** What is on the disk after the power went: everything synced, and some sectors of the rest. */
  synchronized byte[] cut(Random random) {
    byte[] left = durable.clone();
    for (Change change : unsynced) {
      if (change.truncateTo >= 0) {
        left = random.nextBoolean() ? Arrays.copyOf(left, (int) change.truncateTo) : left;
      } else {
        left = someSectors(left, change, random);
      }
    }
    return left;
  }

  private static byte[] someSectors(byte[] image, Change change, Random random) {
    byte[] left = image;
    for (int offset = 0; offset < change.bytes.length; offset += SECTOR) {
      if (random.nextInt(100) < 60) {
        int length = Math.min(SECTOR, change.bytes.length - offset);
        int at = (int) change.at + offset;
        left = left.length < at + length ? Arrays.copyOf(left, at + length) : left;
        System.arraycopy(change.bytes, offset, left, at, length);
      }
    }
    return left;
  }

  synchronized void load(byte[] image) {
    live = image.clone();
    durable = image.clone();
    size = image.length;
    unsynced.clear();
  }

  private synchronized int write(ByteBuffer source, long at) throws IOException {
    int length = (int) Math.min(source.remaining(), bytesLeft);
    byte[] bytes = new byte[length];
    source.get(bytes);
    int end = (int) at + length;
    if (live.length < end) {
      live = Arrays.copyOf(live, Math.max(end, live.length * 2));
    }
    System.arraycopy(bytes, 0, live, (int) at, length);
    size = Math.max(size, end);
    unsynced.add(new Change(at, bytes, -1));
    if (bytesLeft != Long.MAX_VALUE) {
      bytesLeft -= length;
    }
    if (source.hasRemaining()) {
      throw new IOException("No space left on device");
    }
    return length;
  }

  private synchronized int read(ByteBuffer target, long at) {
    int length = (int) Math.min(target.remaining(), size - at);
    if (length <= 0) {
      return -1;
    }
    target.put(live, (int) at, length);
    return length;
  }

  private synchronized void truncate(long to) {
    size = (int) Math.min(size, to);
    unsynced.add(new Change(0, new byte[0], size));
  }

  /** Runs just before each sync, while what it would bring to the disk is still in doubt. */
  void beforeSync(Runnable look) {
    beforeSync = look;
  }

  private synchronized void sync() throws IOException {
    if (!unsynced.isEmpty()) {
      beforeSync.run();
    }
    if (syncFails) {
      throw new IOException("Input/output error");
    }
    durable = Arrays.copyOf(live, size);
    unsynced.clear();
    syncs++;
  }

  /** Found and made by H2. */
  public static final class Scheme extends FilePathWrapper {
    private FaultyDisk disk() {
      return named(name.substring((SCHEME + ":/").length()));
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FilePath unwrap() {
      return this;
    }

    @Override
    public @Nullable FilePath getParent() {
      return null;
    }

    @Override
    public boolean exists() {
      return disk().size > 0;
    }

    @Override
    public boolean canWrite() {
      return true;
    }

    @Override
    public long size() {
      return disk().size;
    }

    @Override
    public FileChannel open(String mode) {
      return new OpenFile(disk());
    }
  }

  private static final class OpenFile extends FileBaseDefault {
    private final FaultyDisk disk;

    OpenFile(FaultyDisk disk) {
      this.disk = disk;
    }

    @Override
    public long size() {
      synchronized (disk) {
        return disk.size;
      }
    }

    @Override
    public int read(ByteBuffer target, long at) {
      return disk.read(target, at);
    }

    @Override
    public int write(ByteBuffer source, long at) throws IOException {
      return disk.write(source, at);
    }

    @Override
    protected void implTruncate(long to) {
      disk.truncate(to);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      disk.sync();
    }

    @Override
    public FileLock tryLock(long at, long length, boolean shared) {
      return new FileLock(this, 0, Long.MAX_VALUE, false) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    protected void implCloseChannel() {}
  }
}
