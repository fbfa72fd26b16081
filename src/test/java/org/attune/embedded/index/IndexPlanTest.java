package org.attune.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexPlanTest {
  private static final List<String> STATES = List.of("APPROVED", "CLAIMED", "PENDING");
  private static final Document OPEN =
      new Document("therapist", "ana")
          .append("state", new Document("$in", List.of("PENDING", "CLAIMED")));

  private final MVStore store = MVStore.open(null);
  private final List<IndexKey> keys =
      List.of(
          new IndexKey("therapist", true),
          new IndexKey("state", true),
          new IndexKey("rank", true),
          new IndexKey("_id", false));
  private final MVMap<byte[], Object> entries =
      store.openMap(
          "entries",
          new MVMap.Builder<byte[], Object>().keyType(BsonTypes.KEY).valueType(BsonTypes.POSITION));
  private final SecondaryIndex index =
      new SecondaryIndex(
          entries, new MultikeyFlag(store.openMap("flags"), "queue"), "queue", keys, false);

  /** The rank falls and rises with the number, and the states take turns. */
  @BeforeEach
  void fill() {
    for (int i = 0; i < 30; i++) {
      entries.put(
          KeyOrder.of(keys)
              .bytes(List.of("ana", STATES.get(i % 3), i % 4, "r%02d".formatted(i), i)),
          i);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Optional<IndexPlan> plan(Document query, Document sort) {
    return IndexPlan.best(List.of(index), query, sort, 5);
  }

  @Test
  void aPageOverSeveralStatesComesInTheWantedOrder() {
    IndexPlan plan = plan(OPEN, new Document("rank", 1).append("_id", -1)).orElseThrow();

    assertThat(plan.ordered()).isTrue();
    assertThat(plan.positions().limit(7)).containsExactly(28, 20, 16, 8, 4, 29, 25);
    assertThat(plan.positions()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void theSamePageComesBackwardsToo() {
    IndexPlan plan = plan(OPEN, new Document("rank", -1).append("_id", 1)).orElseThrow();

    assertThat(plan.ordered()).isTrue();
    assertThat(plan.backwards()).isTrue();
    assertThat(plan.positions().limit(6)).containsExactly(7, 11, 19, 23, 2, 10);
  }

  @Test
  void aSortByWhatTakesSeveralValuesIsNotClaimed() {
    assertThat(plan(OPEN, new Document("state", 1).append("rank", 1)).orElseThrow().ordered())
        .isFalse();
    assertThat(plan(OPEN, new Document("_id", 1)).orElseThrow().ordered()).isFalse();
    assertThat(plan(OPEN, new Document("therapist", 1).append("rank", 1)).orElseThrow().ordered())
        .as("all have the same therapist")
        .isTrue();
  }
}
