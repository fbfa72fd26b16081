package org.attune.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.store.fs.encrypt.FileEncrypt;

/**
 * The first two blocks of a store, in which H2 keeps two copies of its header.
 *
 * <p>H2 writes both at once, with the chunk that they name and before the sync. When the power goes
 * then, both may be there and of the chunk the beginning and the end only; H2 takes it for whole,
 * or opens some older version. Here a sync lies between the copies, and each says what was written
 * with it, so that the newest one whose writes are all there is known: at that H2 opens the store.
 */
final class HeaderCopies {
  private static final int BLOCK = FileEncrypt.BLOCK_SIZE;
  private static final int COPIES = 2;

  /** The field that says what was written with a header. */
  private static final String WRITTEN = "written";

  /** The file below, seen in clear. */
  interface Blocks {
    void write(byte[] data, long at) throws IOException;

    /** Fails where the file ends before. */
    byte[] read(long at, int length) throws IOException;

    void force() throws IOException;
  }

  private final Blocks blocks;
  private Written written = Written.NOTHING;
  private boolean known;
  private boolean turned;
  private int next;

  HeaderCopies(Blocks blocks) {
    this.blocks = blocks;
  }

  static boolean are(long at, int length) {
    return at == 0 && length == COPIES * BLOCK;
  }

  /** To be told of every write but the header's, before the header that names it. */
  synchronized void wrote(byte[] data, long at) {
    written = written.and(data, at);
  }

  /** Both copies where it is not known which is the newer, or H2 closes; otherwise the older. */
  synchronized void write(ByteBuffer both) throws IOException {
    byte[] data = new byte[COPIES * BLOCK];
    both.get(data);
    Optional<StoreHeader> header = StoreHeader.in(Arrays.copyOf(data, BLOCK));
    boolean closing = header.isEmpty() || header.get().isClosed();
    if (closing || !known || !written.isShort()) {
      blocks.force();
      written = Written.NOTHING;
      known = !closing;
      blocks.write(closing ? data : twice(marked(header.get())), 0);
    } else {
      turned = true;
      blocks.write(marked(header.get()).block(BLOCK), (long) next * BLOCK);
    }
  }

  private StoreHeader marked(StoreHeader header) {
    return header.with(WRITTEN, written.toString());
  }

  private static byte[] twice(StoreHeader header) {
    byte[] both = Arrays.copyOf(header.block(BLOCK), COPIES * BLOCK);
    System.arraycopy(both, 0, both, BLOCK, BLOCK);
    return both;
  }

  /** What was written before is on disk. */
  synchronized void synced() {
    next = turned ? 1 - next : next;
    turned = false;
    written = Written.NOTHING;
  }

  /**
   * What H2 is to read: the newest header whose writes are all there, as that of a closed store, so
   * that it looks for no other version. Headers that do not say what was written with them are left
   * to H2.
   */
  byte[] chosen(byte[] both) {
    List<StoreHeader> found =
        Stream.of(Arrays.copyOf(both, BLOCK), Arrays.copyOfRange(both, BLOCK, both.length))
            .flatMap(block -> StoreHeader.in(block).stream())
            .sorted(Comparator.comparingLong(StoreHeader::version).reversed())
            .toList();
    return found.stream()
        .filter(header -> header.fields().containsKey(WRITTEN))
        .filter(this::isWhole)
        .findFirst()
        .filter(whole -> found.stream().noneMatch(other -> isUnknown(other, whole)))
        .map(whole -> twice(whole.without(WRITTEN).with(StoreHeader.CLOSED, "1")))
        .orElse(both);
  }

  private static boolean isUnknown(StoreHeader other, StoreHeader than) {
    return other.version() > than.version() && !other.fields().containsKey(WRITTEN);
  }

  private boolean isWhole(StoreHeader header) {
    return Written.of(header.fields().getOrDefault(WRITTEN, "")).isIn(blocks);
  }
}
