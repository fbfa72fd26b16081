package org.attune.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attune.analysis.ContentCue.Label;
import org.attune.analysis.RuptureCue.Marker;
import org.junit.jupiter.api.Test;

/** What the encoder hears a patient bring up is answered, in whatever words it was brought up. */
class HeardMatterTest {
  private final CatalogueSuggester suggester = CatalogueFixture.suggester();

  private List<String> templates(SuggestionRequest request) {
    Suggestions suggestions = suggester.suggest(request);
    assertThat(suggestions).isInstanceOf(Suggestions.Offered.class);
    return suggestions.drafts().stream().map(d -> Objects.requireNonNull(d.template())).toList();
  }

  @Test
  void aStepThatWasAvoidedIsNoProgressHoweverItIsTold() {
    SuggestionRequest request =
        readingOf("I skipped the bus and went on foot through the park. It was a lovely morning.")
            .about(Label.TRIES_ALTERNATIVE_BEHAVIOUR, "went on foot through the park")
            .bringingUp("step-avoided", "I skipped the bus and went on foot through the park.")
            .request();

    assertThat(templates(request)).allMatch(id -> id.startsWith("mt-step-avoided"));
  }

  @Test
  void aMatterThatWasHeardNeedsNoPhraseNoMarkAndNoBrevity() {
    String asked = "The page shuts on Friday and I have only got to the chapter on sleep";
    SuggestionRequest request =
        readingOf(
                "We had the flu here, one after the other, and the shop was short of people, so "
                    + "evenings were for lying down. "
                    + asked
                    + ". My sister looked after the twins on Sunday, which was a help, and the "
                    + "youngest one has started to walk along the sofa.")
            .bringingUp("more-time", asked)
            .request();

    assertThat(templates(request)).first().asString().startsWith("nm-more-time");
  }

  @Test
  void aTerseReportIsQuotedWhereNothingOfItCanBeToldBack() {
    SuggestionRequest request =
        readingOf("Forgot the whole exercise. Harvest.")
            .bringingUp("none-done", "Forgot the whole exercise.")
            .request();

    assertThat(suggester.suggest(request).drafts())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(draft -> draft.text().contains("orgot the whole exercise"));
  }

  @Test
  void aLongLetterAboutLifeAloneBringsUpNothingOfACourse() {
    SuggestionRequest request =
        readingOf(
                "My brother and I have shared the workshop for nine years, and since the spring he "
                    + "comes late, leaves early and says nothing. I want to stop pretending that it "
                    + "does not matter to me.")
            .bringingUp("may-stop", "I want to stop pretending that it does not matter to me.")
            .request();

    assertThat(templates(request)).noneMatch(id -> id.startsWith("nm-may-stop"));
  }

  @Test
  void strainWithTheRepliesIsRepairedBeforeAnythingElse() {
    SuggestionRequest request =
        readingOf("You never answer what I ask. And the page shuts on Friday.")
            .strain(Marker.COMPLAINT_THERAPIST, "You never answer what I ask.")
            .bringingUp("more-time", "And the page shuts on Friday.")
            .request();

    assertThat(templates(request)).noneMatch(id -> id.startsWith("nm-more-time"));
  }

  @Test
  void everyMatterOfTheBanksCanBeNamedByTemplatesAndHasTwoWaysToAnswer() throws IOException {
    List<String> taught;
    try (Stream<Path> files = Files.list(Path.of("models/cues/matters"))) {
      taught = files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
    }
    List<String> once = new ArrayList<>();
    for (String matter : taught) {
      SuggestionRequest request =
          readingOf("The river was high this week, and the ferry stood still for three days.")
              .bringingUp(matter, "the ferry stood still for three days")
              .request();
      if (new TreeSet<>(templates(request)).size() < 2) {
        once.add(matter);
      }
    }
    assertThat(taught).hasSizeGreaterThanOrEqualTo(50);
    assertThat(once).isEmpty();
  }
}
