package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.audit.AuditFixture.CLINIC;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.attune.StoreUnderTest;
import org.attune.audit.tree.TreeHead;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MongoSaltsTest {
  private static final String DIGEST = Sha256.of("I feel better today.").hex();

  @TempDir private Path directory;
  private StoreUnderTest store;
  private Salts salts;

  @BeforeEach
  void open() {
    store = new StoreUnderTest(directory);
    salts = new MongoSalts(store.database());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static AuditEvent event(TenantId tenant, String id, String subject) {
    return new AuditEvent(
        id,
        tenant,
        Instant.EPOCH,
        "system:attune",
        "review.opened",
        subject,
        new TreeMap<>(Map.of("messageHash", DIGEST, "version", "1", "draft.d1", DIGEST)));
  }

  private String salted(TenantId tenant, String subject) {
    AuditEvent event = Objects.requireNonNull(salts.salted(event(tenant, "e", subject)).block());
    return Objects.requireNonNull(event.details().get("messageHash"));
  }

  @Test
  void everyDigestIsSaltedAndNothingElse() {
    AuditEvent event = event(CLINIC, "e", "rev_1");

    AuditEvent salted = Objects.requireNonNull(salts.salted(event).block());

    assertThat(salted.details())
        .containsEntry("version", "1")
        .doesNotContainValue(DIGEST)
        .containsOnlyKeys("draft.d1", "messageHash", "version");
    assertThat(salted).usingRecursiveComparison().ignoringFields("details").isEqualTo(event);
  }

  @Test
  void aMessageAndItsReviewShareASaltAndOthersDoNot() {
    String message = salted(CLINIC, "msg_1");

    assertThat(salted(CLINIC, "rev_1")).isEqualTo(message);
    assertThat(salted(CLINIC, "rev_2")).isNotEqualTo(message);
    assertThat(salted(new TenantId("other"), "rev_1")).isNotEqualTo(message);
    assertThat(
            Objects.requireNonNull(
                    new MongoSalts(store.database()).salted(event(CLINIC, "e", "rev_1")).block())
                .details())
        .containsEntry("messageHash", message);
  }

  @Test
  void manyAtOnceAgreeOnOneSalt() {
    List<String> hashes =
        Objects.requireNonNull(
            Flux.range(0, 24)
                .map(i -> i % 2 == 0 ? salts : new MongoSalts(store.database()))
                .flatMap(some -> some.salted(event(CLINIC, "e", "rev_9")), 24)
                .mapNotNull(event -> event.details().get("messageHash"))
                .distinct()
                .collectList()
                .block());

    assertThat(hashes).hasSize(1);
  }

  @Test
  void whoHasTheSaltCanCheckATextAgainstTheLedgerAsDocumented() throws Exception {
    String hash = salted(CLINIC, "rev_1");
    Document stored =
        Objects.requireNonNull(
            Mono.from(store.database().getCollection("ledgerSalts").find()).block());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(HexFormat.of().parseHex(stored.getString("salt")), mac.getAlgorithm()));

    assertThat(stored.getString("_id")).isEqualTo("clinic:1");
    assertThat(hash)
        .isEqualTo(
            HexFormat.of().formatHex(mac.doFinal(DIGEST.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void erasingASaltLeavesEveryProofAsItWas() {
    Ledger ledger = AuditFixture.ledger(store.database());
    LedgerTree tree = AuditFixture.tree(store.database());
    ledger
        .append(event(CLINIC, "a", "msg_1"))
        .then(ledger.append(event(CLINIC, "b", "rev_1")))
        .block();
    TreeHead before = Objects.requireNonNull(tree.head(CLINIC).block());
    List<LedgerEntry> entries = ledger.entries(CLINIC, 0, 10).collectList().block();
    String hash = salted(CLINIC, "rev_1");

    salts.erase(CLINIC, "msg_1").then(salts.erase(CLINIC, "msg_none")).block();

    assertThat(tree.head(CLINIC).block()).isEqualTo(before);
    assertThat(ledger.entries(CLINIC, 0, 10).collectList().block())
        .isEqualTo(entries)
        .allMatch(LedgerEntry::isTrue)
        .allMatch(entry -> hash.equals(entry.event().details().get("messageHash")));
    assertThat(tree.inclusion(CLINIC, 1, 2).map(proof -> proof.holds()).block()).isTrue();
    assertThat(salted(CLINIC, "rev_1")).isNotEqualTo(hash);
  }
}
