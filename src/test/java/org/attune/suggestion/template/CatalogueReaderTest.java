package org.attune.suggestion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.CatalogueSuggester;
import org.attune.suggestion.SupportBehaviour;
import org.attune.suggestion.file.InvalidFiles;
import org.attune.suggestion.plan.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
  @TempDir Path home;

  private void copyCatalogue() throws IOException {
    CatalogueFixture.copyTo(home);
  }

  @Test
  void theCatalogueThatShipsIsLargeAndWhole() {
    List<Template> templates = CatalogueFixture.catalogue().templates();

    assertThat(templates).hasSizeGreaterThan(150);
    assertThat(templates).extracting(Template::situation).contains(Situation.values());
    assertThat(templates.stream().flatMap(t -> t.behaviours().stream()))
        .contains(
            SupportBehaviour.VALIDATE,
            SupportBehaviour.NORMALISE,
            SupportBehaviour.ENCOURAGE,
            SupportBehaviour.EMPHASISE_PATIENT_CHOICE,
            SupportBehaviour.TASK_REINFORCE,
            SupportBehaviour.ALLIANCE_BOLSTER,
            SupportBehaviour.CLARIFY_FRAMEWORK);
  }

  @Test
  void everySituationHasTwoWaysToAnswer() {
    for (Situation situation : Situation.values()) {
      assertThat(
              CatalogueFixture.catalogue().templatesFor(situation).stream()
                  .map(Template::primary)
                  .distinct())
          .as(situation.name())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aNamedMatterThatNothingMentionsIsRefused() throws IOException {
    copyCatalogue();
    Files.writeString(
        home.resolve("replies/named.yaml"),
        one("The kettle waits for you.").replace("LIFE", "NAMED_MATTER"));

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("only 'matters' and 'mentions' find this situation");
  }

  @Test
  void aMatterThatNobodyIsTaughtToHearIsRefusedByName() throws IOException {
    copyCatalogue();
    Files.writeString(
        home.resolve("replies/heard.yaml"),
        """
        situation: NAMED_MATTER
        templates:
          - id: heard-one
            behaviours: [GUIDE]
            when: {matters: [more-tmie]}
            text: "{tells|Thank you for telling me.} I'll find out what can be done and write to you."
            why: Finds out.
            source: none
        """);

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("heard.yaml:5")
        .hasMessageContaining("more-tmie");
  }

  @Test
  void aReplyThatIsHardToReadIsRefused() throws IOException {
    copyCatalogue();
    Files.writeString(
        home.resolve("replies/hard.yaml"),
        one("Acknowledging considerable psychological difficulties necessitates determination."));

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("replies/hard.yaml:3: reading grade");
  }

  @Test
  void aReplyThatSaysTheSameAsAnotherIsRefusedByName() throws IOException {
    copyCatalogue();
    String text = "The kettle, the hall and the green door all wait for you when you come home.";
    Files.writeString(home.resolve("replies/x1.yaml"), one(text));
    Files.writeString(
        home.resolve("replies/x2.yaml"),
        one(text.replace("green", "red")).replace("id: l", "id: m"));

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("replies/x2.yaml:3: says nearly the same as 'l'");
  }

  private static String one(String text) {
    return "situation: LIFE\ntemplates:\n  - {id: l, behaviours: [GUIDE], why: w, source: s, text: \""
        + text
        + "\"}\n";
  }

  @Test
  void everyFaultIsReportedWithFileAndLineAllAtOnce() throws IOException {
    copyCatalogue();
    Files.writeString(
        home.resolve("replies/broken.yaml"),
        """
        situation: LIFE
        templates:
          - id: one
            behaviours: [VALIDATE, CHEER]
            text: You must {rest} now.
            why: None.
          - id: one
            behaviours: [GUIDE]
            when: {topics: [unicorns], emotions: [JOY]}
            text: It will get better. [[A|B]
            why: None.
            source: none
            colour: red
        """);

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .isInstanceOfSatisfying(
            InvalidFiles.class,
            e ->
                assertThat(e.problems().toString())
                    .contains("replies/broken.yaml:4: unknown behaviours 'CHEER'")
                    .contains("replies/broken.yaml:5: unknown slot {rest}")
                    .contains("replies/broken.yaml:5: CONTROLLING")
                    .contains("replies/broken.yaml:3: 'source' is missing")
                    .contains("replies/broken.yaml:7: template 'one' stands here twice")
                    .contains("replies/broken.yaml:9: unknown topic 'unicorns'")
                    .contains("replies/broken.yaml:9: unknown emotions 'JOY'")
                    .contains("replies/broken.yaml:10: PROGNOSIS_PROMISE")
                    .contains("replies/broken.yaml:10: a square bracket without its partner")
                    .contains("replies/broken.yaml:13: unknown key 'colour'"));
  }

  @Test
  void brokenYamlNamesItsLineAndTheOtherFilesAreStillRead() throws IOException {
    copyCatalogue();
    Files.writeString(home.resolve("replies/a.yaml"), "situation: LIFE\ntemplates: [oops\n");
    Files.writeString(
        home.resolve("replies/b.yaml"), "situation: NOWHERE\ntemplates:\n  - id: x\n");

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("replies/a.yaml:3: not valid YAML")
        .hasMessageContaining("replies/b.yaml:1: unknown situation 'NOWHERE'");
  }

  @Test
  void noCatalogueNoStart() {
    assertThatThrownBy(() -> CatalogueSuggester.open(home)).isInstanceOf(InvalidFiles.class);
  }

  @Test
  void aTextThatIsTooLongIsRefused() throws IOException {
    copyCatalogue();
    Files.writeString(home.resolve("replies/long.yaml"), one("word ".repeat(130)));

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("replies/long.yaml:3: longer than 115 words");
  }
}
