package org.attune.suggestion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.ContentCue;
import org.attune.suggestion.ReplyChecker.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tenant words differently is its own affair, and is checked like everything else. */
class HouseTest {
  private static final String WHITE_PAGE =
      "The page stays white when I open the second exercise on my phone.";

  private static final String OWN =
      "{quote}: our own desk sees to it. What a nuisance, and none of it is your doing. I'll pass"
          + " it on today in your words. Until it works you could write here what you would have"
          + " filled in, or take the time off. It's up to you. Which would you rather do?";

  @TempDir Path home;

  @BeforeEach
  void copyOfTheCatalogue() throws IOException {
    CatalogueFixture.copyTo(home);
  }

  private void house(String tenant, String yaml) throws IOException {
    Path folder = Files.createDirectories(home.resolve("tenants").resolve(tenant));
    Files.writeString(folder.resolve("house.yaml"), yaml);
  }

  private static SuggestionRequest request(Setting setting) {
    return readingOf(WHITE_PAGE)
        .about(ContentCue.Label.QUESTION_TECHNICAL, "The page stays white")
        .request()
        .in(setting);
  }

  private List<Draft> drafts(Setting setting) {
    return CatalogueSuggester.open(home).suggest(request(setting)).drafts();
  }

  @Test
  void aTenantsOwnWordsServeThatTenantAlone() throws IOException {
    String id = requireNonNull(drafts(Setting.unknown()).getFirst().template()).split("@")[0];
    house("clinic", "replies: [{id: " + id + ", text: \"" + OWN + "\"}]\n");

    assertThat(drafts(Setting.in(null).at("clinic")))
        .filteredOn(draft -> requireNonNull(draft.template()).startsWith(id + "@"))
        .singleElement()
        .satisfies(draft ->
            assertThat(draft.text())
                .startsWith("\"The page stays white\": our own desk sees to it."));
    assertThat(drafts(Setting.in(null).at("other")))
        .allSatisfy(draft -> assertThat(draft.text()).doesNotContain("our own desk"));
  }

  @Test
  void aTemplateThatATenantLeavesOutIsNeverOffered() throws IOException {
    String first = requireNonNull(drafts(Setting.unknown()).getFirst().template());
    house(
        "clinic",
        "replies: [{id: " + first.substring(0, first.indexOf('@')) + ", leaveOut: true}]\n");

    assertThat(drafts(Setting.in(null).at("clinic")))
        .noneMatch(draft -> first.startsWith(requireNonNull(draft.template()).split("@")[0]));
  }

  @Test
  void signOffAndDisclosureStandBelowEveryDraftAndPolicyComesFirst() throws IOException {
    house(
        "clinic",
        "signOff: Kind regards, the desk\ndisclosure: A program suggested parts of this.\n");

    assertThat(drafts(Setting.in(null).at("clinic")))
        .allSatisfy(draft ->
            assertThat(draft.text())
                .endsWith("\n\nKind regards, the desk\n\nA program suggested parts of this."));
    assertThat(drafts(Setting.in(null).at("clinic").closing("Yours", null)))
        .allSatisfy(draft ->
            assertThat(draft.text()).endsWith("\n\nYours\n\nA program suggested parts of this."));
    assertThat(drafts(Setting.in(null).closing(" ", "By a program.")))
        .allSatisfy(draft -> assertThat(draft.text()).endsWith("?\n\nBy a program."));
  }

  @Test
  void whatEndsEveryReplyIsNotHeldAgainstOne() throws IOException {
    house("clinic", "disclosure: Call 112 in an emergency.\n");
    CatalogueSuggester suggester = CatalogueSuggester.open(home);
    String reply = "I'll pass on that the page stays white.\n\nCall 112 in an emergency.";

    assertThat(suggester.check(request(Setting.in(null).at("clinic")), reply, Author.DRAFTER))
        .noneMatch(
            check -> check.rule().equals("INVENTED_FACT") && check.verdict() == Check.Kind.BLOCK);
    assertThat(suggester.check(request(Setting.unknown()), reply, Author.DRAFTER))
        .anyMatch(
            check -> check.rule().equals("INVENTED_FACT") && check.verdict() == Check.Kind.BLOCK);
  }

  @Test
  void theCrisisProtocolStandsInThePolicyAndNowhereElse() throws IOException {
    house("clinic", "crisisProtocol: Ring the duty doctor.\n");

    assertThat(CatalogueSuggester.problems(home))
        .anyMatch(fault -> fault.contains("crisisProtocol"));
  }

  @Test
  void aTenantsFaultsAreNamedWithFileAndLine() throws IOException {
    house(
        "clinic",
        """
        signOff: I'm always here for you
        disclosure: "Dear {name}"
        motto: none
        replies:
          - id: no-such-reply
            text: Hello.
          - id: technical-bridge
            text: You must wait for {whom}.
        """);

    assertThatThrownBy(() -> CatalogueSuggester.open(home))
        .hasMessageContaining("clinic/house.yaml:1: AVAILABILITY_PROMISE")
        .hasMessageContaining("clinic/house.yaml:2: braces and brackets are not filled here")
        .hasMessageContaining("clinic/house.yaml:3: unknown key 'motto'")
        .hasMessageContaining("clinic/house.yaml:5: there is no template 'no-such-reply'")
        .hasMessageContaining("clinic/house.yaml:8: CONTROLLING")
        .hasMessageContaining("clinic/house.yaml:8: unknown slot {whom}");
  }
}
