package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.batches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attune.audit.tree.TreeHead;
import org.attune.audit.verify.LedgerVerification;
import org.attune.audit.verify.LedgerVerification.Broken;
import org.attune.audit.verify.LedgerVerification.Intact;
import org.attune.audit.verify.LedgerVerifier;
import org.attune.kernel.Json;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerVerifierTest {
  /** Entries 1; 2 and 3; 4, 5 and 6; 7. */
  private final List<Batch> batches = batches(CLINIC, 1, 2, 3, 1);

  private static LedgerVerification verify(List<Batch> batches) {
    return LedgerVerifier.verify(batches.stream().map(RawBatch.Whole::new).iterator());
  }

  /** The stored form of the ledger, with the batch of entries 2 and 3 tampered with. */
  private LedgerVerification afterTampering(Consumer<Map<String, Object>> tamper) {
    List<RawBatch> raw = new ArrayList<>();
    for (Batch batch : batches) {
      Map<String, Object> fields = mutable(StoredBatch.fields(batch));
      if (batch.first() == 2) {
        tamper.accept(fields);
      }
      raw.add(StoredBatch.read(fields));
    }
    return LedgerVerifier.verify(raw.iterator());
  }

  private LedgerVerification afterTamperingWithEntry3(Consumer<Map<String, Object>> tamper) {
    return afterTampering(fields -> tamper.accept(rows(fields).get(1)));
  }

  private static Map<String, Object> mutable(Map<String, Object> fields) {
    Map<String, Object> copy = new LinkedHashMap<>(fields);
    List<Map<String, Object>> rows = new ArrayList<>();
    rows(fields).forEach(row -> rows.add(new LinkedHashMap<>(row)));
    copy.put("entries", rows);
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, Object> fields) {
    return (List<Map<String, Object>>) Objects.requireNonNull(fields.get("entries"));
  }

  private static void assertBroken(LedgerVerification verdict, long seq, String reason) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.tenant()).isEqualTo("clinic");
              assertThat(broken.seq()).isEqualTo(seq);
              assertThat(broken.reason()).contains(reason);
            });
  }

  @Test
  void untouchedLedgersAreIntact() {
    List<Batch> both = new ArrayList<>(batches);
    both.addAll(batches(new TenantId("practice"), 2));

    assertThat(verify(both))
        .isInstanceOfSatisfying(
            Intact.class,
            intact -> {
              assertThat(intact.entries()).isEqualTo(9);
              assertThat(intact.heads())
                  .containsEntry(
                      "clinic", new TreeHead(CLINIC, 7, batches.getLast().after().root()))
                  .containsOnlyKeys("clinic", "practice");
            });
    assertThat(afterTampering(fields -> {})).isInstanceOf(Intact.class);
    assertThat(verify(List.of())).isInstanceOf(Intact.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "actor", "action", "subject", "hash"})
  void aChangedTextOfAnEntryIsFound(String field) {
    assertBroken(
        afterTamperingWithEntry3(row -> {
          String text = String.valueOf(row.get(field));
          char last = text.charAt(text.length() - 1);
          row.put(field, text.substring(0, text.length() - 1) + (char) (last ^ 1));
        }),
        3,
        "do not match its hash");
  }

  @Test
  void changedTimesAndDetailsAreFound() {
    assertBroken(
        afterTamperingWithEntry3(
            row -> row.compute("at", (name, at) -> Date.from(oneLater((Date) at)))),
        3,
        "hash");
    assertBroken(afterTamperingWithEntry3(row -> row.put("details", List.of())), 3, "hash");
    LinkedHashMap<String, String> detail = new LinkedHashMap<>();
    detail.put("name", "draft");
    detail.put("value", "d2");
    assertBroken(afterTamperingWithEntry3(row -> row.put("details", List.of(detail))), 3, "hash");
    assertBroken(
        afterTamperingWithEntry3(row -> row.put("details", List.of(detail.reversed()))),
        2,
        "entry 3 is damaged");
  }

  private static Instant oneLater(@Nullable Date time) {
    return Objects.requireNonNull(time).toInstant().plusMillis(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_id", "tenant", "first", "entries", "frontier"})
  void aMissingRenamedOrEmptyFieldOfABatchIsFound(String field) {
    assertBroken(afterTampering(fields -> fields.remove(field)), 2, "");
    assertBroken(afterTampering(fields -> fields.put(field + "x", fields.remove(field))), 2, "");
    assertBroken(afterTampering(fields -> fields.put(field, null)), 2, "");
    assertBroken(afterTampering(fields -> fields.put(field, 5.5)), 2, "");
    assertBroken(afterTampering(fields -> fields.put(field, List.of())), 2, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "at", "actor", "details", "hash", "nodes"})
  void aMissingRenamedOrEmptyFieldOfAnEntryIsFound(String field) {
    String reason = "entry 3 is damaged";
    assertBroken(afterTamperingWithEntry3(row -> row.remove(field)), 2, reason);
    assertBroken(
        afterTamperingWithEntry3(row -> row.put(field + "x", row.remove(field))), 2, reason);
    assertBroken(afterTamperingWithEntry3(row -> row.put(field, null)), 2, reason);
    assertBroken(afterTamperingWithEntry3(row -> row.put(field, 5.5)), 2, reason);
  }

  @Test
  void anExtraFieldOrAnotherOrderIsFound() {
    assertBroken(afterTampering(fields -> fields.put("note", "")), 2, "fields");
    assertBroken(afterTampering(fields -> fields.put("tenant", fields.remove("tenant"))), 2, "");
    assertBroken(afterTamperingWithEntry3(row -> row.put("note", "")), 2, "fields");
    assertBroken(afterTampering(fields -> fields.put("first", 3L)), 2, "");
    assertBroken(afterTampering(fields -> fields.put("_id", StoredBatch.id(CLINIC, 3))), 2, "id");
  }

  @Test
  void missingEntriesAreNamed() {
    assertBroken(verify(batches.subList(1, 4)), 1, "entry 2 stands in its place");
    batches.remove(1);
    assertBroken(verify(batches), 2, "entry 4 stands in its place");
  }

  @Test
  void exchangedBatchesAreFound() {
    batches.set(1, batches.set(2, batches.get(1)));

    assertBroken(verify(batches), 2, "entry 4 stands in its place");
  }

  @Test
  void anEntryWithItsHashMadeAnewContradictsItsTree() {
    Batch second = batches.get(1);
    LedgerEntry forged = LedgerEntry.of(3, AuditFixture.event("forged"));
    List<Batch.Row> rows =
        List.of(
            second.rows().getFirst(), new Batch.Row(forged, second.rows().getLast().completed()));
    batches.set(1, new Batch(CLINIC, rows, second.after()));

    assertBroken(verify(batches), 2, "do not lead to the tree that was stored with them");
  }

  @Test
  void aBatchMadeAnewContradictsTheNext() {
    Batch second = batches.get(1);
    List<AuditEvent> forged = List.of(AuditFixture.event("x"), AuditFixture.event("y"));
    batches.set(1, Batch.after(batches.getFirst().after(), CLINIC, forged));

    assertThat(second.after()).isNotEqualTo(batches.get(1).after());
    assertBroken(verify(batches), 4, "does not follow the entries before it");
  }

  @Test
  void anUnreadableBatchIsNamedByItsPlaceEvenWhenItsIdIsLost() {
    Stream<RawBatch> good = batches.stream().limit(2).map(RawBatch.Whole::new);

    assertBroken(
        LedgerVerifier.verify(
            Stream.concat(good, Stream.of(new RawBatch.Damaged("", "unreadable"))).iterator()),
        4,
        "unreadable");
  }

  @Test
  void anExportedEntryIsReadAsItWasWritten() {
    LedgerEntry entry = batches.getFirst().entries().getFirst();
    JsonNode asSent = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(entry));

    assertThat(ExportedEntry.read(asSent)).isEqualTo(new RawBatch.Single(entry));
    ((ObjectNode) asSent).put("note", "extra");
    assertThat(ExportedEntry.read(asSent)).isInstanceOf(RawBatch.Damaged.class);
    assertThat(ExportedEntry.read(Json.MAPPER.readTree("[1]")))
        .isInstanceOf(RawBatch.Damaged.class);
  }
}
