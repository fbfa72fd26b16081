package org.attune.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MongoRecordsTest {
  private static final Instant TIME = Instant.parse("2026-03-02T08:00:00.123Z");

  record Inner(Instant at, String text) {}

  record Outer(TenantId tenant, Instant at, List<Inner> inners, @Nullable Instant missing) {}

  @Test
  void timesBecomeDatesAtEveryDepthAndComeBackTheSame() {
    Outer outer = new Outer(new TenantId("t"), TIME, List.of(new Inner(TIME, "naïve 😀")), null);

    Document document = MongoRecords.toDocument(outer);

    assertThat(document.get("at")).isEqualTo(Date.from(TIME));
    assertThat(document.getList("inners", java.util.Map.class).getFirst().get("at"))
        .isEqualTo(Date.from(TIME));
    assertThat(document.get("tenant")).isEqualTo("t");
    assertThat(MongoRecords.fromDocument(document, Outer.class)).isEqualTo(outer);
  }
}
