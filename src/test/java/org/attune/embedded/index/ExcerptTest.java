package org.attune.embedded.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a projection leaves out is not decoded, and everything else is as it was written. */
class ExcerptTest {
  private static final Document REVIEW =
      new Document("_id", "rev_1")
          .append("rank", 50)
          .append("receivedAt", Instant.parse("2026-03-02T08:00:00Z"))
          .append("events", List.of(new Document("n", 1L)))
          .append(
              "facts",
              new Document("patientId", "p-1")
                  .append("reading", new Document("risk", "R0").append("score", .25))
                  .append("readings", true))
          .append("own", null)
          .append("operation", UUID.fromString("00000000-0000-0001-0000-000000000002"));

  private static Document decoded(Document stored, Document query, Document projection) {
    return Excerpt.of(query, null, projection).decode(BsonTypes.encode(stored));
  }

  private static Document without(String... paths) {
    Document projection = new Document();
    for (String path : paths) {
      projection.append(path, 0);
    }
    return projection;
  }

  @Test
  void fieldsAtAnyDepthAreLeftOut() {
    Document found = decoded(REVIEW, new Document("rank", 50), without("facts.reading", "events"));

    assertThat(found.keySet())
        .containsExactly("_id", "rank", "receivedAt", "facts", "own", "operation");
    assertThat(found.get("facts"))
        .isEqualTo(new Document("patientId", "p-1").append("readings", true));
    assertThat(found.get("operation")).isEqualTo(REVIEW.get("operation"));
    assertThat(found.get("receivedAt")).isEqualTo(REVIEW.get("receivedAt"));
  }

  @Test
  void whatTheFilterOrTheOrderNamesStays() {
    Document filter = new Document("$or", List.of(new Document("facts.reading.risk", "R0")));
    Document order = new Document("events.n", 1);

    assertThat(decoded(REVIEW, filter, without("facts.reading"))).isEqualTo(REVIEW);
    assertThat(Excerpt.of(new Document(), order, without("events")).leftOut()).isEmpty();
    assertThat(decoded(REVIEW, new Document("facts", 1), without("facts.reading")))
        .isEqualTo(REVIEW);
  }

  @Test
  void theIdStaysAndSoDoesAllWhereTheProjectionNamesWhatItKeeps() {
    assertThat(decoded(REVIEW, new Document(), without("_id"))).isEqualTo(REVIEW);
    assertThat(decoded(REVIEW, new Document(), new Document("rank", 1))).isEqualTo(REVIEW);
    assertThat(Excerpt.of(new Document(), null, null).leftOut()).isEmpty();
  }

  @Test
  void aDocumentWithATypeNotKnownHereIsDecodedWhole() {
    Document odd =
        new Document("_id", 1)
            .append("events", "x")
            .append("like", new BsonRegularExpression("a", ""));

    assertThat(decoded(odd, new Document(), without("events")).keySet())
        .containsExactly("_id", "events", "like");
  }
}
