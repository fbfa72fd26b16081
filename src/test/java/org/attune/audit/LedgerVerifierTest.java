package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;
import static org.attune.audit.AuditFixture.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.attune.audit.LedgerVerification.Broken;
import org.attune.audit.LedgerVerification.Head;
import org.attune.audit.LedgerVerification.Intact;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerVerifierTest {
  private final List<LedgerEntry> chain = chain(CLINIC, 5);

  private static LedgerVerification verify(List<LedgerEntry> entries) {
    return LedgerVerifier.verify(entries.stream().<RawEntry>map(RawEntry.Whole::new).iterator());
  }

  /** The stored form of the chain, with the third entry tampered with. */
  private LedgerVerification afterTampering(Consumer<Map<String, Object>> tamper) {
    List<RawEntry> raw = new ArrayList<>();
    for (LedgerEntry entry : chain) {
      Map<String, Object> fields = new LinkedHashMap<>(StoredEntry.fields(entry));
      if (entry.seq() == 3) {
        tamper.accept(fields);
      }
      raw.add(StoredEntry.read(fields));
    }
    return LedgerVerifier.verify(raw.iterator());
  }

  private static void assertBroken(LedgerVerification verdict, long seq) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.tenant()).isEqualTo("clinic");
              assertThat(broken.seq()).isEqualTo(seq);
            });
  }

  @Test
  void untouchedChainsAreIntact() {
    List<LedgerEntry> both = new ArrayList<>(chain);
    both.addAll(chain(new TenantId("practice"), 2));

    assertThat(verify(both))
        .isInstanceOfSatisfying(
            Intact.class,
            intact -> {
              assertThat(intact.entries()).isEqualTo(7);
              assertThat(intact.heads())
                  .containsEntry("clinic", new Head(5, chain.getLast().hash()))
                  .containsOnlyKeys("clinic", "practice");
            });
    assertThat(afterTampering(fields -> {})).isInstanceOf(Intact.class);
  }

  private static Instant oneLater(@Nullable Date time) {
    return Objects.requireNonNull(time).toInstant().plusMillis(1);
  }

  @Test
  void anEmptyLedgerIsIntact() {
    assertThat(verify(List.of())).isInstanceOf(Intact.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "actor", "action", "subject", "previous", "hash", "tenant"})
  void aChangedTextIsFound(String field) {
    assertBroken(
        afterTampering(fields -> {
          String text = String.valueOf(fields.get(field));
          char last = text.charAt(text.length() - 1);
          fields.put(field, text.substring(0, text.length() - 1) + (char) (last ^ 1));
        }),
        3);
  }

  @Test
  void changedTimesNumbersAndDetailsAreFound() {
    assertBroken(
        afterTampering(f -> f.compute("at", (name, at) -> Date.from(oneLater((Date) at)))), 3);
    assertBroken(afterTampering(f -> f.put("seq", 4L)), 3);
    assertBroken(afterTampering(f -> f.put("_id", StoredEntry.id(CLINIC, 4))), 3);
    assertBroken(afterTampering(f -> f.put("details", List.of())), 3);
    assertBroken(
        afterTampering(f -> f.put("details", List.of(Map.of("name", "draft", "value", "d2")))), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_id", "tenant", "seq", "eventId", "at", "actor", "details", "hash"})
  void aMissingOrRenamedFieldIsFound(String field) {
    assertBroken(afterTampering(fields -> fields.remove(field)), 3);
    assertBroken(afterTampering(fields -> fields.put(field + "x", fields.remove(field))), 3);
    assertBroken(afterTampering(fields -> fields.put(field, null)), 3);
  }

  @Test
  void anExtraFieldAnotherOrderOrAnotherTypeIsFound() {
    assertBroken(afterTampering(fields -> fields.put("note", "")), 3);
    assertBroken(afterTampering(fields -> fields.put("actor", fields.remove("actor"))), 3);
    assertBroken(afterTampering(fields -> fields.put("seq", 3)), 3);
    assertBroken(afterTampering(fields -> fields.put("at", 1L)), 3);
  }

  @Test
  void aGapIsNamedByTheEntryThatIsMissing() {
    chain.remove(2);

    assertBroken(verify(chain), 3);
  }

  @Test
  void aChainWithoutItsBeginningIsBroken() {
    assertBroken(verify(chain.subList(1, 5)), 1);
  }

  @Test
  void exchangedEntriesAreFound() {
    chain.set(1, chain.set(2, chain.get(1)));

    assertBroken(verify(chain), 2);
  }

  @Test
  void aRewrittenEntryIsFoundAtTheNextOne() {
    LedgerEntry third = chain.get(2);
    AuditEvent forged = AuditFixture.event("forged");
    Sha256 hash = HashChain.hash(3, forged, third.previous());
    chain.set(2, new LedgerEntry(3, forged, third.previous(), hash));

    assertBroken(verify(chain), 4);
  }

  @Test
  void anUnreadableEntryIsNamedByItsPlaceEvenWhenItsIdIsLost() {
    Stream<RawEntry> good = chain.stream().limit(2).map(RawEntry.Whole::new);

    assertBroken(
        LedgerVerifier.verify(
            Stream.concat(good, Stream.of(new RawEntry.Damaged("", "unreadable"))).iterator()),
        3);
  }

  @Test
  void anExportedEntryIsReadAsItWasWritten() {
    JsonNode json = Json.MAPPER.valueToTree(chain.getFirst());
    JsonNode asSent = Json.MAPPER.readTree(json.toString());

    assertThat(ExportedEntry.read(asSent)).isEqualTo(new RawEntry.Whole(chain.getFirst()));
    ((ObjectNode) asSent).put("note", "extra");
    assertThat(ExportedEntry.read(asSent)).isInstanceOf(RawEntry.Damaged.class);
    assertThat(ExportedEntry.read(Json.MAPPER.readTree("[1]")))
        .isInstanceOf(RawEntry.Damaged.class);
  }
}
