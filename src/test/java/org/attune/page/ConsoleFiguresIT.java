package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures over time as charts and as tables, and changes worth a look. */
@ExtendWith(InboxExtension.class)
class ConsoleFiguresIT {
  private final SupervisorsDesk desk;

  ConsoleFiguresIT(InboxUnderTest inbox) {
    desk = new SupervisorsDesk(inbox);
    desk.withThePast();
  }

  @Test
  void theChartLibraryComesOnlyWithTheFirstChartAndOnce() {
    List<String> asked = new ArrayList<>();
    try (InboxPage page = desk.open("queue")) {
      page.page().onRequest(request -> asked.add(request.url()));
      page.id("to-sample").click();
      page.id("sample-draw").waitFor();
      assertThat(asked).noneMatch(url -> url.contains("echarts"));

      page.id("to-figures").click();
      drawn(page, "used");
      drawn(page, "behaviours");
      assertThat(asked.stream().filter(url -> url.contains("echarts"))).hasSize(1);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void everyChartTurnsIntoATableWithTheSameNumbersAndSmallOnesAreNamed() {
    try (InboxPage page = desk.open("figures")) {
      for (String chart :
          List.of(
              "used",
              "edits",
              "reading",
              "haste",
              "checks",
              "fidelity",
              "codes",
              "behaviours",
              "items",
              "allcodes")) {
        drawn(page, chart);
        page.id("as-table-" + chart).click();
        assertThat(page.id("table-" + chart)).isVisible();
        assertThat(page.id("chart-" + chart)).isHidden();
        assertThat(page.page().locator("[data-testid=table-" + chart + "] tbody tr"))
            .not()
            .hasCount(0);
      }
      assertThat(page.id("table-used")).containsText(Pattern.compile("\\d+%.\\(\\d+.of.\\d+\\)"));
      assertThat(page.id("headline-checks")).containsText("25% to 35%");
      page.id("figures-therapist").selectOption("kim");
      assertThat(page.id("people")).containsText("too few");
      assertThat(page.id("people").locator("tbody tr")).hasCount(1);
      assertThat(page.id("table-used")).not().containsText("%");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void oneBehaviourHasItsOwnWeeks() {
    try (InboxPage page = desk.open("figures")) {
      drawn(page, "reading");
      page.id("figures-behaviour").selectOption("GUIDE");

      drawn(page, "used");
      assertThat(page.id("chart-reading")).hasCount(0);
      assertThat(page.page().locator("h3.group").first()).containsText("Suggests a next step");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void weeksAndTheReportAreSavedAsTables() throws IOException {
    try (InboxPage page = desk.open("figures")) {
      drawn(page, "used");
      Download weeks = page.page().waitForDownload(() -> page.id("csv-weeks").click());
      Download report = page.page().waitForDownload(() -> page.id("csv-report").click());

      assertThat(Files.readString(weeks.path())).startsWith("week,part,subject,measure,value,n");
      assertThat(Files.readString(report.path())).contains("jonas,work,,tooFast,");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aChangeSaysWhatItMeansAndWhatOneMayDo() {
    try (InboxPage page = desk.open("queue")) {
      assertThat(page.page().locator(".chip.count")).isVisible();
      page.id("to-alerts").click();

      assertThat(
              page.id("alert")
                  .filter(
                      new com.microsoft.playwright.Locator.FilterOptions()
                          .setHasText("jonas: approves faster")))
          .containsText("Ask about workload first");
      assertThat(page.id("alert").first()).containsText("What it says");
      page.id("alert-sample").first().click();
      assertThat(page.id("sample-therapist")).hasValue("jonas");
      assertThat(page.faults()).isEmpty();
    }
  }

  /** Waits until a chart is on the screen. */
  static void drawn(InboxPage page, String chart) {
    assertThat(page.id("chart-" + chart)).hasAttribute("data-drawn", "yes");
  }
}
