package org.attune.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyOrderTest {
  private static final ValueComparator VALUES = ValueComparator.ascWithoutListHandling();
  private static final KeyOrder FORWARDS = new KeyOrder(List.of(true));

  private final Random random = new Random(11);

  /** Values of every ordered type; the ends of their ranges, and some beside each other. */
  private List<Object> values() {
    List<Object> values =
        new ArrayList<>(
            List.of(
                MinKey.getInstance(),
                Missing.getInstance(),
                0,
                -0.0,
                1,
                1L,
                1.0,
                -1,
                0.5,
                1.5,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                (1L << 53) + 1,
                -(1L << 53) - 1,
                (double) (1L << 53),
                Double.MIN_VALUE,
                "",
                "\0",
                "\1",
                "\0\0",
                "\1\0"));
    values.addAll(
        List.of(
            "a",
            "aa",
            "a\0",
            "a\0b",
            "b",
            "\u007f",
            "\u0080",
            "\u07ff",
            "\u0800",
            "\ud7ff",
            "\ud83d\ude00",
            "\ue000",
            "\uffff",
            new BinData(new byte[] {1}),
            new BinData(new byte[] {(byte) 0xFF}),
            new BinData(new byte[] {0, 0}),
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            UUID.fromString("ffffffff-0000-0000-0000-000000000001"),
            new ObjectId("0123456789abcdef01234567"),
            new ObjectId("ff23456789abcdef01234567"),
            true,
            false));
    values.addAll(
        List.of(
            Instant.EPOCH,
            Instant.ofEpochMilli(-1),
            Instant.ofEpochMilli(1_790_000_000_000L),
            new BsonTimestamp(1),
            new BsonTimestamp(-1),
            MaxKey.getInstance()));
    for (int i = 0; i < 60; i++) {
      values.add(random.nextInt(20) - 10);
      values.add(random.nextGaussian());
      values.add(random.nextLong() >> 53 << 53);
      values.add(Integer.toString(random.nextInt(200), 3));
    }
    return values;
  }

  private static int compare(byte[] a, byte[] b) {
    return Integer.signum(Arrays.compareUnsigned(a, b));
  }

  @Test
  void bytesSortAsTheValuesDoInBothDirections() {
    KeyOrder backwards = new KeyOrder(List.of(false));
    List<Object> values = values();
    for (Object a : values) {
      for (Object b : values) {
        int order = Integer.signum(VALUES.compare(a, b));

        assertThat(compare(FORWARDS.bytes(List.of(a)), FORWARDS.bytes(List.of(b))))
            .as("%s and %s", a, b)
            .isEqualTo(order);
        assertThat(compare(backwards.bytes(List.of(a)), backwards.bytes(List.of(b))))
            .as("%s and %s backwards", a, b)
            .isEqualTo(-order);
      }
    }
  }

  @Test
  void laterValuesDecideOnlyBetweenEqualOnes() {
    KeyOrder order = new KeyOrder(List.of(true, false, true));
    List<Object> values = values();
    for (int i = 0; i < 5_000; i++) {
      List<Object> a = List.of(pick(values), pick(values), pick(values), pick(values));
      List<Object> b = List.of(i % 2 == 0 ? a.get(0) : pick(values), pick(values), pick(values), 7);

      int expected = VALUES.compare(a.get(0), b.get(0));
      expected = expected != 0 ? expected : -VALUES.compare(a.get(1), b.get(1));
      expected = expected != 0 ? expected : VALUES.compare(a.get(2), b.get(2));
      expected = expected != 0 ? expected : VALUES.compare(a.get(3), b.get(3));

      assertThat(compare(order.bytes(a), order.bytes(b)))
          .as("%s and %s", a, b)
          .isEqualTo(Integer.signum(expected));
    }
  }

  private Object pick(List<Object> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void whatBeginsWithAKeyLiesBetweenItAndItsEnd() {
    KeyOrder order = new KeyOrder(List.of(true, false));
    for (Object value : values()) {
      byte[] key = order.bytes(List.of("ana"));
      byte[] longer = order.bytes(List.of("ana", value));

      assertThat(Arrays.compareUnsigned(key, longer)).isNegative();
      assertThat(Arrays.compareUnsigned(longer, KeyOrder.behind(key))).isNegative();
    }
    assertThat(
            Arrays.compareUnsigned(
                order.bytes(List.of("ana ")), KeyOrder.behind(order.bytes(List.of("ana")))))
        .isPositive();
  }

  /** The library takes the nearest long for a double when it compares the two. */
  @Test
  void doublesBeyondTheLongsStandAroundThem() {
    List<Object> ascending =
        List.of(
            Double.NEGATIVE_INFINITY,
            -1e300,
            Long.MIN_VALUE,
            -0.5,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            1e300,
            Double.POSITIVE_INFINITY,
            Double.NaN);
    for (int i = 1; i < ascending.size(); i++) {
      assertThat(
              compare(
                  FORWARDS.bytes(List.of(ascending.get(i - 1))),
                  FORWARDS.bytes(List.of(ascending.get(i)))))
          .as("%s", ascending.get(i))
          .isNegative();
    }
  }

  @Test
  void documentsAndArraysAreToldApartWithoutAnOrder() {
    Document document = new Document("a", 1.0);
    Document other = new Document("a", 2.0);

    assertThat(FORWARDS.bytes(List.of(document)))
        .isEqualTo(FORWARDS.bytes(List.of(new Document("a", 1.0))))
        .isNotEqualTo(FORWARDS.bytes(List.of(other)))
        .isNotEqualTo(FORWARDS.bytes(List.of(List.of(document))));
    assertThat(KeyOrder.isOrdered(document)).isFalse();
    assertThat(KeyOrder.isOrdered(List.of())).isFalse();
    assertThat(KeyOrder.isOrdered(null)).isTrue();
    assertThat(FORWARDS.bytes(Collections.singletonList(null)))
        .isEqualTo(FORWARDS.bytes(List.of(Missing.getInstance())));
  }
}
