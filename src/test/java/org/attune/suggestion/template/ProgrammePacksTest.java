package org.attune.suggestion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.analysis.ContentCue;
import org.attune.suggestion.CatalogueFixture;
import org.attune.suggestion.Draft;
import org.attune.suggestion.Setting;
import org.attune.suggestion.SuggestionRequest;
import org.attune.suggestion.Suggestions;
import org.attune.suggestion.guardrail.ProgrammeTerms;
import org.attune.suggestion.guardrail.Reply;
import org.attune.suggestion.guardrail.Verdict;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.Programme;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProgrammePacksTest {
  private static final String SHORT_NIGHTS =
      "I tried the exercise but I couldn't stay up until bedtime, I fell asleep on the sofa and now"
          + " I am more tired than before.";

  private final Catalogue catalogue = CatalogueFixture.catalogue();
  private final Programmes programmes = catalogue.programmes();
  private final ProgrammeTerms rule = new ProgrammeTerms(programmes.all());

  @Test
  void thePacksOfTherapistAssistedCoursesShip() {
    assertThat(programmes.all())
        .extracting(Programme::id)
        .containsExactlyInAnyOrder(
            "transdiagnostic",
            "depression",
            "generalised-anxiety",
            "ocd",
            "bipolar",
            "social-phobia",
            "bulimia",
            "alcohol",
            "panic",
            "insomnia");
  }

  @Test
  void eachPackHasSixToTenRepliesOfItsOwnForMoreThanTwoSituations() {
    Map<String, List<Template>> packs =
        catalogue.templates().stream()
            .filter(template -> template.programme().isPresent())
            .collect(Collectors.groupingBy(template -> template.programme().orElseThrow()));

    assertThat(packs).hasSameSizeAs(programmes.all());
    assertThat(packs)
        .allSatisfy((id, own) -> {
          assertThat(own).as(id).hasSizeBetween(6, 10);
          assertThat(own.stream().map(Template::situation).distinct().count())
              .as(id)
              .isGreaterThan(2);
        });
  }

  @Test
  void aPlatformMayCallAProgrammeByAnyOfItsNames() {
    assertThat(programmes.called("Social_Anxiety ").id()).isEqualTo("social-phobia");
    assertThat(programmes.called("CBT-I").id()).isEqualTo("insomnia");
    assertThat(programmes.called("something else").id()).isEqualTo(Programme.ANY);
    assertThat(programmes.called(null).id()).isEqualTo(Programme.ANY);
  }

  @Test
  void noNameStandsForTwoProgrammes() {
    List<String> names =
        programmes.all().stream()
            .flatMap(
                programme -> Stream.concat(Stream.of(programme.id()), programme.names().stream()))
            .toList();

    assertThat(names).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> noReplyOfAPackSpeaksOfWhatAnotherProgrammeTeaches() {
    return catalogue.templates().stream()
        .filter(template -> template.programme().isPresent())
        .map(template -> DynamicTest.dynamicTest(template.id(), () -> judge(template)));
  }

  private void judge(Template template) {
    Programme own = programmes.called(template.programme().orElseThrow());
    for (int way = 0; way < 6; way++) {
      int pick = way;
      Set<String> texts =
          Stream.of(Map.<Slot, String>of(), Map.of(Slot.MODULE, own.title()))
              .flatMap(values -> template.wording().fill(values, n -> pick % n).stream())
              .map(Wording.Filled::text)
              .collect(Collectors.toSet());

      assertThat(texts)
          .allSatisfy(text ->
              assertThat(rule.judge(Reply.of(text, message("Hello.", own), "Hello.")))
                  .isInstanceOf(Verdict.Pass.class));
    }
  }

  @Test
  void aMethodIsNamedOnlyWhereTheProgrammeOrTheMessageDoes() {
    String reply = "You could look at your sleep window once more.";
    Programme insomnia = programmes.called("insomnia");
    Programme depression = programmes.called("depression");
    String asks = "My sleep windows confuse me.";

    assertThat(judged(reply, "I lie awake.", insomnia)).isInstanceOf(Verdict.Pass.class);
    assertThat(judged(reply, "I lie awake.", depression)).isInstanceOf(Verdict.Block.class);
    assertThat(judged(reply, asks, depression)).isInstanceOf(Verdict.Pass.class);
  }

  private Verdict judged(String reply, String message, Programme programme) {
    return rule.judge(Reply.of(reply, message(message, programme), message));
  }

  private static PatientMessage message(String text, Programme programme) {
    return CatalogueFixture.lexicon().read(text, readingOf(text).reading(), null, programme);
  }

  @Test
  void underItsProgrammeAMessageGetsItsProgrammesReply() {
    SuggestionRequest request =
        readingOf(SHORT_NIGHTS)
            .about(ContentCue.Label.DIFFICULTY_SKILL_SPECIFIC, "I couldn't stay up until bedtime")
            .request();

    assertThat(templates(request.in(Setting.in("insomnia"))))
        .anyMatch(id -> id.startsWith("night-"));
    assertThat(templates(request)).noneMatch(id -> id.startsWith("night-"));
    assertThat(templates(request.in(Setting.in("ocd")))).noneMatch(id -> id.startsWith("night-"));
  }

  private static List<String> templates(SuggestionRequest request) {
    Suggestions suggestions = CatalogueFixture.suggester().suggest(request);
    return suggestions.drafts().stream().map(Draft::template).toList();
  }
}
