package org.attune.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.junit.jupiter.api.Test;

class HeaderCopiesTest {
  private static final int BLOCK = FileEncrypt.BLOCK_SIZE;

  /** What was done to the file, in order. */
  private final List<String> done = new ArrayList<>();

  private final byte[] disk = new byte[2 * BLOCK];
  private final Map<Long, byte[]> file = new HashMap<>();

  private final HeaderCopies header =
      new HeaderCopies(
          new HeaderCopies.Blocks() {
            @Override
            public void write(byte[] data, long at) {
              done.add(data.length / BLOCK + " at " + at / BLOCK);
              System.arraycopy(data, 0, disk, (int) at, data.length);
            }

            @Override
            public byte[] read(long at, int length) throws IOException {
              byte[] found = file.get(at);
              if (found == null || found.length != length) {
                throw new IOException("not there");
              }
              return found;
            }

            @Override
            public void force() {
              done.add("sync");
            }
          });

  private void write(String text) throws IOException {
    header.write(ByteBuffer.wrap(both(text)));
  }

  private static byte[] both(String text) {
    byte[] block = new StoreHeader(org.h2.mvstore.DataUtils.parseMap(text)).block(BLOCK);
    byte[] both = Arrays.copyOf(block, 2 * BLOCK);
    System.arraycopy(block, 0, both, BLOCK, BLOCK);
    return both;
  }

  /** At which version H2 is made to open it; 0 where that is left to H2. */
  private long opened() {
    StoreHeader first = StoreHeader.in(header.chosen(disk.clone())).orElseThrow();
    return first.isClosed() ? first.version() : 0;
  }

  private void chunk(long at, String contents, boolean torn) {
    byte[] data = contents.getBytes(ISO_8859_1);
    header.wrote(data, at);
    file.put(at, torn ? new byte[data.length] : data);
  }

  @Test
  void aStoreIsOpenedAtTheNewestVersionThatIsAllThere() throws IOException {
    write("H:2,version:7");
    header.synced();
    chunk(40, "eight", false);
    write("H:2,version:8");
    assertThat(opened()).isEqualTo(8);
    header.synced();

    chunk(60, "nine", true);
    write("H:2,version:9");

    assertThat(opened()).isEqualTo(8);
  }

  @Test
  void headersThatDoNotSayWhatBelongsToThemAreLeftToH2() throws IOException {
    byte[] plain = both("H:2,version:7");
    assertThat(header.chosen(plain)).isEqualTo(plain);
    assertThat(header.chosen(new byte[2 * BLOCK])).isEqualTo(new byte[2 * BLOCK]);

    write("H:2,version:7");
    System.arraycopy(both("H:2,version:a"), 0, disk, BLOCK, BLOCK);

    assertThat(header.chosen(disk.clone())).isEqualTo(disk);
  }

  @Test
  void whatIsTooMuchToSayIsSyncedFirst() throws IOException {
    write("H:2,version:7");
    header.synced();
    done.clear();
    for (int place = 0; place < 5; place++) {
      chunk(place * 100, "chunk", false);
    }

    write("H:2,version:8");

    assertThat(done).containsExactly("sync", "2 at 0");
    assertThat(opened()).isEqualTo(8);
  }

  @Test
  void theFirstIsWrittenTwiceAndNamesOnlyWhatIsOnDisk() throws IOException {
    write("H:2,version:7");

    assertThat(done).containsExactly("sync", "2 at 0");
  }

  @Test
  void betweenTwoSyncsOneCopyStaysAsItWas() throws IOException {
    write("H:2,version:7");
    header.synced();
    done.clear();

    write("H:2,version:8");
    write("H:2,version:9");
    header.synced();
    header.synced();
    write("H:2,version:a");
    header.synced();
    write("H:2,version:b");

    assertThat(done).containsExactly("1 at 0", "1 at 0", "1 at 1", "1 at 0");
  }

  @Test
  void aStoreThatIsClosedSaysTheSameInBothAndBeginsAnew() throws IOException {
    write("H:2,version:7");
    header.synced();
    done.clear();

    write("H:2,clean:1,version:8");
    header.synced();
    write("H:2,version:9");

    assertThat(done).containsExactly("sync", "2 at 0", "sync", "2 at 0");
  }

  @Test
  void otherBlocksAreNoHeader() {
    assertThat(HeaderCopies.are(0, 2 * BLOCK)).isTrue();
    assertThat(HeaderCopies.are(0, 40 * BLOCK)).isFalse();
    assertThat(HeaderCopies.are(2 * BLOCK, 2 * BLOCK)).isFalse();
  }
}
