package org.attune.cli.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderedWorkTest {
  private static final int ROWS = 500;

  @Test
  void resultsKeepTheOrderOfTheRowsHoweverLongEachTakes() throws Exception {
    Random random = new Random(7);
    int[] micros = IntStream.range(0, ROWS + 1).map(i -> random.nextInt(2_000)).toArray();
    List<Long> lines = new ArrayList<>();

    new OrderedWork<Long>(row -> after(micros[(int) row.line()], row.line()), 4)
        .run(Rows.of(input(ROWS)), lines::add);

    assertThat(lines).containsExactlyElementsOf(LongStream.rangeClosed(1, ROWS).boxed().toList());
  }

  @Test
  void aSlowRowHoldsReadingBackInsteadOfFillingTheMemory() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> begunAtFirst = new ArrayList<>();

    new OrderedWork<Integer>(
            row -> {
              if (row.line() == 1) {
                after(200_000, 1L);
              }
              return begun.incrementAndGet();
            },
            2)
        .run(
            Rows.of(input(ROWS)),
            result -> {
              if (begunAtFirst.isEmpty()) {
                begunAtFirst.add(result);
              }
            });

    assertThat(begunAtFirst.getFirst()).isLessThan(20);
    assertThat(begun).hasValue(ROWS);
  }

  @Test
  void aResultIsHandedOnWhileTheInputIsSilent() throws Exception {
    BlockingQueue<Long> results = new LinkedBlockingQueue<>();
    try (PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream reader = new PipedInputStream(writer)) {
      Thread worker =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  new OrderedWork<>(Row::line, 2).run(Rows.of(reader), results::add);
                } catch (IOException | InterruptedException e) {
                  results.add(-1L);
                }
              });

      writer.write("{\"text\":\"x\"}\n".getBytes(UTF_8));
      writer.flush();

      assertThat(results.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
      writer.close();
      assertThat(worker.join(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aFailureOfTheInputEndsTheWorkWithThatFailure() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk is gone");
          }
        };

    assertThatThrownBy(() -> new OrderedWork<>(Row::line, 2).run(Rows.of(broken), line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("disk is gone");
  }

  @Test
  void aFailureOfTheOutputEndsTheWorkWithThatFailure() {
    assertThatThrownBy(() ->
            new OrderedWork<>(Row::line, 2)
                .run(
                    Rows.of(input(ROWS)),
                    line -> {
                      throw new IOException("disk is full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk is full");
  }

  private static Long after(int micros, Long value) {
    try {
      TimeUnit.MICROSECONDS.sleep(micros);
      return value;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream input(int rows) {
    return new ByteArrayInputStream("{\"text\":\"x\"}\n".repeat(rows).getBytes(UTF_8));
  }
}
