package org.attune.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.kernel.Json;
import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerEntryTest {
  private static AuditEvent event(String actor, String action, Map<String, String> details) {
    return new AuditEvent(
        "e",
        new TenantId("t"),
        Instant.parse("2026-01-02T03:04:05.678Z"),
        actor,
        action,
        "s",
        new TreeMap<>(details));
  }

  private static Sha256 hash(String actor, String action, Map<String, String> details) {
    return LedgerEntry.of(1, event(actor, action, details)).hash();
  }

  /** Ledgers written by this version must verify for ever. */
  @Test
  void theHashIsTheDocumentedOne() {
    LedgerEntry entry =
        LedgerEntry.of(41, event("ana", "x", new TreeMap<>(Map.of("k", "é\n\"v\"", "B", "w"))));
    ByteArrayOutputStream leaf = new ByteArrayOutputStream();
    leaf.write(0);
    leaf.writeBytes(
        ("{\"event\":{\"action\":\"x\",\"actor\":\"ana\",\"at\":\"2026-01-02T03:04:05.678Z\","
                + "\"details\":{\"B\":\"w\",\"k\":\"é\\n\\\"v\\\"\"},\"id\":\"e\",\"subject\":\"s\","
                + "\"tenant\":\"t\"},\"seq\":41}")
            .getBytes(UTF_8));

    assertThat(entry.hash()).isEqualTo(Sha256.of(leaf.toByteArray()));
    assertThat(entry.isTrue()).isTrue();
  }

  @Test
  void nothingCanMoveFromOneFieldToTheNext() {
    assertThat(hash("ab", "c", Map.of())).isNotEqualTo(hash("a", "bc", Map.of()));
    assertThat(hash("a", "b", Map.of("k", "vw"))).isNotEqualTo(hash("a", "b", Map.of("kv", "w")));
    assertThat(hash("a", "b", Map.of("k", "v", "l", "w")))
        .isNotEqualTo(hash("a", "b", Map.of("k", "v")));
    assertThat(LedgerEntry.of(2, event("a", "b", Map.of())).hash())
        .isNotEqualTo(hash("a", "b", Map.of()));
  }

  /**
   * The example of RFC 8785, 3.2.2 and 3.2.3, without its numbers: the ledger has only whole ones.
   */
  @Test
  void canonicalJsonIsThatOfTheRfc() {
    JsonNode strings =
        Json.MAPPER.readTree(
            "{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + " \"literals\": [null, true, false], \"number\": 4503599627370496}");
    Map<String, String> sorting = new LinkedHashMap<>();
    sorting.put("\u20ac", "Euro Sign");
    sorting.put("\r", "Carriage Return");
    sorting.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    sorting.put("1", "One");
    sorting.put("\ud83d\ude00", "Emoji: Grinning Face");
    sorting.put("\u0080", "Control");
    sorting.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(new String(CanonicalJson.bytes(strings), UTF_8))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"number\":4503599627370496,"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    assertThat(
            List.copyOf(
                Json.MAPPER.readTree(CanonicalJson.bytes(sorting)).properties().stream()
                    .map(property -> property.getValue().asString())
                    .toList()))
        .containsExactly(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
  }
}
