package org.attune.suggestion;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.suggestion.ReadingFixture.readingOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attune.analysis.Emotion;
import org.attune.suggestion.LiveCatalogue.Reload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

class LiveCatalogueTest {
  private static final String LONELY =
      "I feel alone since I moved here, and my sister never calls.";

  @TempDir Path home;
  private LiveCatalogue catalogue;

  @BeforeEach
  void copyOfTheCatalogue() throws IOException {
    CatalogueFixture.copyTo(home);
    catalogue = LiveCatalogue.open(home);
  }

  private Suggestions drafts() {
    return catalogue.suggest(
        readingOf(LONELY).feeling(Emotion.Label.LONELINESS, 2, "I feel alone").request());
  }

  private void greetWith(String greeting) throws IOException {
    Path file = home.resolve("language/sentences.yaml");
    Files.writeString(
        file,
        Files.readString(file).replaceFirst("greeting: .*", "greeting: \"" + greeting + "\""));
  }

  @Test
  void withoutAnEditNothingIsReadAgain() {
    assertThat(catalogue.reload()).isEqualTo(new Reload.Unchanged());
  }

  @Test
  void anEditServesAsAWholeAndEveryDraftNamesItsVersion() throws IOException {
    String before = catalogue.version();

    greetWith("Good day {name},");

    assertThat(catalogue.reload()).isEqualTo(new Reload.Swapped(catalogue.version()));
    assertThat(catalogue.version()).isNotEqualTo(before);
    assertThat(drafts().drafts())
        .isNotEmpty()
        .allSatisfy(draft -> assertThat(draft.template()).endsWith("@" + catalogue.version()));
  }

  @Test
  void aFaultyEditIsRefusedWithFileAndLineAndTheLastGoodOneGoesOn() throws IOException {
    Suggestions before = drafts();
    String version = catalogue.version();

    greetWith("Hi {whom},");
    Reload reload = catalogue.reload();

    assertThat(reload)
        .isInstanceOfSatisfying(
            Reload.Refused.class,
            refused -> {
              assertThat(refused.stillServing()).isEqualTo(version);
              assertThat(refused.problems().toString())
                  .contains("language/sentences.yaml:2: unknown slot {whom}");
            });
    assertThat(drafts()).isEqualTo(before);
    assertThat(catalogue.reload()).as("said once").isEqualTo(new Reload.Unchanged());
  }

  @Test
  void mendingTheFaultServesAgain() throws IOException {
    greetWith("Hi {whom},");
    catalogue.reload();

    greetWith("Hello {name},");

    assertThat(catalogue.reload()).isInstanceOf(Reload.Swapped.class);
  }

  @Test
  void aFileOfATenantCountsAsAnEdit() throws IOException {
    Path folder = Files.createDirectories(home.resolve("tenants/clinic"));
    Files.writeString(folder.resolve("house.yaml"), "signOff: Yours\n");

    assertThat(catalogue.reload()).isInstanceOf(Reload.Swapped.class);
    assertThat(catalogue.ownWording("clinic").signOff()).contains("Yours");
  }

  @Test
  void theWatchTakesAnEditOver() throws IOException {
    greetWith("Good day {name},");
    String before = catalogue.version();

    StepVerifier.create(new CatalogueWatch(catalogue, java.time.Duration.ofDays(1)).round())
        .verifyComplete();

    assertThat(catalogue.version()).isNotEqualTo(before);
  }

  @Test
  void whoeverDraftsMeanwhileSeesOneCatalogueOrTheOther() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicBoolean mixed = new AtomicBoolean();
    Thread drafting =
        Thread.ofPlatform()
            .start(() -> {
              while (!stop.get()) {
                long versions =
                    drafts().drafts().stream()
                        .map(d -> requireNonNull(d.template()).split("@")[1])
                        .distinct()
                        .count();
                mixed.compareAndSet(false, versions != 1);
              }
            });
    for (int edit = 0; edit < 3; edit++) {
      greetWith("Hello number " + "x".repeat(edit + 1) + " {name},");
      catalogue.reload();
    }
    stop.set(true);
    drafting.join();

    assertThat(mixed).isFalse();
  }
}
