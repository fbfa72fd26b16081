package org.attune.evaluation.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attune.evaluation.bank.Complaint.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankCheckTest {
  private static final String GOOD =
      """
      label: SADNESS
      definition: Low.
      source: B1
      positives:
        plain:
          - I set the table for two again this morning.
        texting:
          - {text: "cant stop cryin lol", also: [SHAME]}
      near_misses:
        negated:
          - Not sad at all about selling the caravan.
        idiom:
          - What a sorry state the garden gate is in.
      """;

  private static final String SHAME =
      """
      label: SHAME
      definition: Exposed.
      source: B1
      positives:
        plain:
          - If they knew they would never look at me again.
        older:
          - I could not lift my eyes in church on Sunday.
      near_misses:
        other-person:
          - My nephew blushed when they sang for him.
        idiom:
          - It is a shame that the bakery closed so early.
      """;

  @TempDir private Path folder;

  @Test
  void goodBanksGiveNoComplaint() throws IOException {
    write("emotions/SADNESS.yaml", GOOD);
    write("emotions/SHAME.yaml", SHAME);

    assertThat(check()).isEmpty();
  }

  @Test
  void tooFewItemsAreCounted() throws IOException {
    write("emotions/SADNESS.yaml", GOOD);
    write("emotions/SHAME.yaml", SHAME);
    write("rules.yaml", rules().replace("positives: 2", "positives: 3"));

    assertThat(BankCheck.of(folder))
        .hasSize(2)
        .allSatisfy(c -> assertThat(c.rule()).isEqualTo(Rule.TOO_FEW))
        .anySatisfy(c -> assertThat(c.reason()).contains("2 positives"));
  }

  @Test
  void anItemThatNearlyRepeatsAnotherIsNamedWithItsLine() throws IOException {
    write("emotions/SADNESS.yaml", GOOD);
    write(
        "emotions/SHAME.yaml",
        SHAME.replace(
            "If they knew they would never look at me again.",
            "I set the table for two again this evening."));

    assertThat(check())
        .singleElement()
        .satisfies(c -> assertThat(c.rule()).isEqualTo(Rule.NEAR_DUPLICATE))
        .satisfies(c -> assertThat(c.file().toString()).endsWith("SHAME.yaml"))
        .satisfies(c -> assertThat(c.line()).isEqualTo(6))
        .satisfies(c -> assertThat(c.reason()).contains("SADNESS.yaml:6"));
  }

  @Test
  void aNearMissMayBeLikeItsPositiveInAllButTheLabel() throws IOException {
    String near = "I set the table for two again, it was my sister's visit.";
    String positive = "I set the table for two again, it was my late wife's visit.";
    write(
        "emotions/SADNESS.yaml",
        GOOD.replace("Not sad at all about selling the caravan.", near)
            .replace("cant stop cryin lol", positive));

    assertThat(check()).extracting(Complaint::rule).doesNotContain(Rule.NEAR_DUPLICATE);
  }

  @Test
  void oneTextUnderContradictingLabelsIsSaid() throws IOException {
    write(
        "emotions/SADNESS.yaml",
        GOOD.replace("Not sad at all about selling the caravan.", "Cant stop cryin LOL!"));
    write("emotions/SHAME.yaml", SHAME);

    assertThat(check()).extracting(Complaint::rule).contains(Rule.CONTRADICTION);
  }

  @Test
  void aRegisterThatOutweighsTheOthersIsSaid() throws IOException {
    write(
        "emotions/SADNESS.yaml",
        GOOD.replace(
            "    - I set the table for two again this morning.\n",
            "    - I set the table for two again this morning.\n    - Quiet house, quiet me.\n"));
    write("emotions/SHAME.yaml", SHAME);

    assertThat(check())
        .singleElement()
        .satisfies(c -> assertThat(c.rule()).isEqualTo(Rule.SKEWED))
        .satisfies(c -> assertThat(c.reason()).isEqualTo("2 of 3 items are plain"));
  }

  @Test
  void aLabelWithoutBankIsSaid() throws IOException {
    write("emotions/SADNESS.yaml", GOOD.replace("[SHAME]", "[GLOOM]"));

    assertThat(check()).extracting(Complaint::rule).contains(Rule.UNKNOWN_LABEL);
  }

  @Test
  void aLabelOfAnotherKindOfFamilyNeedsItsFolder() throws IOException {
    write("emotions/SHAME.yaml", SHAME);
    write("risk/R1.yaml", GOOD.replace("label: SADNESS", "label: R1").replace("[SHAME]", "[R1]"));
    write("emotions/SADNESS.yaml", GOOD.replace("[SHAME]", "[R1]"));
    assertThat(check()).anySatisfy(c -> assertThat(c.reason()).isEqualTo("no bank is about R1"));

    write("emotions/SADNESS.yaml", GOOD.replace("[SHAME]", "[risk/R1]"));
    assertThat(check()).extracting(Complaint::rule).doesNotContain(Rule.UNKNOWN_LABEL);
  }

  @Test
  void aMalformedBankIsRefusedWithFileAndLine() throws IOException {
    write("emotions/SADNESS.yaml", GOOD.replace("label: SADNESS\n", ""));
    assertThatThrownBy(this::check).isInstanceOf(BankFault.class).hasMessageContaining("'label'");

    write("emotions/SADNESS.yaml", GOOD.replace("- I set", "I set"));
    assertThatThrownBy(this::check).hasMessageContaining("SADNESS.yaml:6: expected a list");

    write("emotions/SADNESS.yaml", GOOD + "source: again\n");
    assertThatThrownBy(this::check).hasMessageContaining("SADNESS.yaml:14");
  }

  @Test
  void theProductsOwnBanksAreReadable() throws IOException {
    CueBanks banks = CueBanks.read(Path.of("models/cues"));

    assertThat(banks.families().keySet())
        .containsExactly(
            "alliance", "content", "emotions", "matters", "risk", "rupture", "talk", "topics");
    assertThat(banks.banks())
        .filteredOn(bank ->
            !bank.label().equals(CueBank.NONE)
                && !Set.of("topics", "matters").contains(bank.family()))
        .allSatisfy(bank -> assertThat(bank.positives()).hasSizeGreaterThanOrEqualTo(100));
    int risk =
        banks.families().getOrDefault("risk", List.of()).stream()
            .mapToInt(bank -> bank.items().size())
            .sum();
    assertThat(risk).isGreaterThanOrEqualTo(3_000);
  }

  private List<Complaint> check() throws IOException {
    write("rules.yaml", rules());
    return BankCheck.of(folder);
  }

  private static String rules() {
    return """
    positives: 2
    near-misses: 2
    matter-positives: 1
    matter-near-misses: 1
    topic-positives: 1
    topic-near-misses: 1
    risk-positives: 2
    risk-items: 4
    risk-near-share: 0.4
    overlap: 0.5
    contrast-overlap: 0.85
    most-of-group: 0.5
    """;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
