package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.kernel.FieldFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A supervisor sets how the tenant works. */
@ExtendWith(InboxExtension.class)
class AdministrationPageIT {
  private final InboxUnderTest inbox;
  private final InboxPage page;

  AdministrationPageIT(InboxUnderTest inbox) {
    this.inbox = inbox;
    this.page = inbox.administration("supervisor", InboxUnderTest.laptop());
    page.id("to-people").waitFor();
  }

  @AfterEach
  void asShipped() {
    page.close();
    Map<String, Object> shipped = new HashMap<>();
    shipped.put("undoSeconds", 0);
    shipped.put("maxSnoozeDays", 14);
    shipped.put("claimLeaseMinutes", 15);
    shipped.put("signOff", null);
    shipped.put("traineeIds", List.of());
    inbox.policy(shipped);
  }

  @Test
  void aSettingIsSavedAndHoldsAtOnce() {
    go("deciding");
    assertThat(page.id("save")).isDisabled();
    page.id("field-maxSnoozeDays").fill("21");
    page.id("field-twoPersonApproval").selectOption("TRAINEES");
    assertThat(page.id("said")).hasText("Not saved yet.");

    page.id("save").click();

    assertThat(page.id("said")).hasText("Saved. It holds from now on.");
    assertThat(policy().get("maxSnoozeDays").asInt()).isEqualTo(21);
    assertThat(policy().get("twoPersonApproval").asString()).isEqualTo("TRAINEES");
    page.id("field-twoPersonApproval").selectOption("NEVER");
    page.id("save").click();
    assertThat(page.id("said")).hasText("Saved. It holds from now on.");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndTheKeyboardIsThere() {
    go("deciding");
    page.id("field-undoSeconds").fill("9999");
    page.id("save").click();
    assertThat(error("undoSeconds")).hasText("Please give a whole number from 0 to 120.");
    assertThat(page.id("field-undoSeconds")).isFocused();
    assertThat(page.id("field-undoSeconds")).hasAttribute("aria-invalid", "true");
    page.id("discard").click();

    go("hours");
    page.id("field-calendar.zone").fill("Nowhere/Land");
    page.id("save").click();

    assertThat(error("calendar.zone")).containsText("Not accepted");
    assertThat(page.id("field-calendar.zone")).isFocused();
    assertThat(page.id("field-calendar.zone")).hasValue("Nowhere/Land");
  }

  @Test
  void whatTheServerRefusesIsSaidInTheLanguageOfThePage() {
    try (InboxPage german =
        inbox.administration("supervisor", InboxUnderTest.laptop().setLocale("de-DE"))) {
      german.id("to-hours").click();
      german.id("field-calendar.zone").fill("Nowhere/Land");
      german.id("save").click();
      assertThat(german.page().locator("[data-path='calendar.zone'] .problem"))
          .hasText("Nicht angenommen: Damit kann Attune nichts anfangen.");
      german.id("discard").click();
      german.id("field-calendar.closes").fill("03:00");
      german.id("save").click();
      assertThat(german.page().locator("[data-path='calendar.closes'] .problem"))
          .hasText("Das muss später sein als die Zeit davor.");
      german.id("discard").click();
      List<?> known =
          (List<?>)
              german
                  .page()
                  .evaluate(
                      "async () => Object.keys((await import('/app/words/de.js')).default.faults)");
      assertThat(known.stream().map(String::valueOf))
          .containsAll(Arrays.stream(FieldFault.Code.values()).map(Enum::name).toList());
    }
  }

  @Test
  void whenSomebodyElseSavedFirstBothValuesAreShownAndNothingTypedIsLost() {
    go("deciding");
    page.id("field-undoSeconds").fill("30");
    inbox.policy(Map.of("undoSeconds", 45, "maxSnoozeDays", 7));

    page.id("save").click();

    assertThat(page.id("notice")).containsText("Somebody changed these settings meanwhile");
    assertThat(page.id("field-undoSeconds")).hasValue("30");
    assertThat(field("undoSeconds").getByTestId("theirs")).hasText("45");
    assertThat(page.id("field-maxSnoozeDays")).hasValue("7");
    assertThat(field("maxSnoozeDays").getByTestId("meanwhile")).containsText("taken over");
    page.view("admin-conflict");

    page.id("save").click();
    assertThat(page.id("said")).hasText("Saved. It holds from now on.");
    assertThat(policy().get("undoSeconds").asInt()).isEqualTo(30);
    assertThat(policy().get("maxSnoozeDays").asInt()).isEqualTo(7);
  }

  @Test
  void theirValueCanBeTakenInstead() {
    go("deciding");
    page.id("field-claimLeaseMinutes").fill("20");
    inbox.policy(Map.of("claimLeaseMinutes", 25));
    page.id("save").click();

    page.id("take-theirs").click();

    assertThat(page.id("field-claimLeaseMinutes")).hasValue("25");
    assertThat(page.id("save")).isDisabled();
  }

  @Test
  void theCrisisProtocolAndItsNumbersAreWhatTherapistsSeeBesideARisk() {
    go("risk");
    String protocol = page.id("field-risk.protocol").inputValue();
    page.id("field-risk.protocol").fill("Ring the duty doctor.\nThen write it down.");
    page.id("add-number").click();
    page.id("number-name").last().fill("Duty doctor");
    page.id("number-number").last().fill("030 123456");
    page.id("save").click();
    assertThat(page.id("said")).hasText("Saved. It holds from now on.");

    try (InboxPage therapist = inbox.signedIn()) {
      therapist.openReview(
          inbox.submit("admin-risk", "Mira", "I want to kill myself tonight. I have the pills."));
      Locator shown = therapist.page().locator(".protocol");
      assertThat(shown).containsText("Ring the duty doctor.");
      assertThat(shown).containsText("Duty doctor: 030 123456");
    }
    page.id("field-risk.protocol").fill(protocol);
    page.page().getByLabel("Remove Duty doctor").click();
    page.id("save").click();
    assertThat(page.id("said")).hasText("Saved. It holds from now on.");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whoIsATraineeIsMarkedInTheListOfPeople() {
    page.id("person-id").fill("nora");
    page.id("add-person").click();
    page.id("traineeIds-nora").check();
    page.id("save").click();

    assertThat(page.id("said")).hasText("Saved. It holds from now on.");
    assertThat(policy().get("traineeIds").toString()).isEqualTo("[\"nora\"]");
    assertThat(page.id("people")).containsText("no account");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void aSignOffIsSetAndShownAsInForce() {
    go("wording");
    assertThat(page.id("in-force")).containsText("set nowhere");

    page.id("field-signOff").fill("Kind regards,\nthe online team");
    page.id("save").click();

    assertThat(page.id("in-force")).containsText("Kind regards");
    assertThat(page.id("in-force")).containsText("set on this page");
    assertThat(page.id("in-force")).containsText("prompts-templates/tenants/demo/house.yaml");
    assertThat(page.faults()).isEmpty();
  }

  @Test
  void whatIsNotSavedIsNotLeftBehindUnasked() {
    go("deciding");
    page.id("field-undoSeconds").fill("33");
    page.page().onDialog(dialog -> dialog.dismiss());

    page.id("to-risk").click();

    assertThat(page.id("field-undoSeconds")).hasValue("33");
  }

  @Test
  void aTherapistIsToldThatThisPageIsNotForThem() {
    try (InboxPage other = inbox.administration("therapist", InboxUnderTest.laptop())) {
      assertThat(other.page().locator("main")).containsText("This page is for supervisors");
      assertThat(other.id("to-people")).hasCount(0);
      assertThat(other.faults()).isEmpty();
    }
  }

  @Test
  void everySectionIsFreeOfBarriersInBothThemesAndOnASmallScreenInGerman() {
    for (String section :
        List.of(
            "people", "drafts", "deciding", "hours", "risk", "wording", "embedding", "webhooks")) {
      go(section);
      page.view("admin-" + section);
    }
    try (InboxPage small = inbox.administration("supervisor", InboxUnderTest.phone())) {
      for (String section : List.of("people", "risk", "webhooks")) {
        small.id("to-" + section).click();
        assertThat(small.page().locator("h2").first()).isVisible();
        small.view("admin-" + section + "-320-de");
        assertThat((int) small.page().evaluate("() => document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(320);
      }
    }
    assertThat(page.faults()).isEmpty();
  }

  private void go(String section) {
    page.id("to-" + section).click();
    assertThat(page.id("to-" + section)).hasAttribute("aria-current", "page");
  }

  private Locator field(String path) {
    return page.page().locator("[data-path='" + path + "']");
  }

  private Locator error(String path) {
    return field(path).getByTestId("field-error");
  }

  private JsonNode policy() {
    return Objects.requireNonNull(
        inbox
            .attune()
            .supervisor()
            .get()
            .uri("/api/v1/tenant/policy")
            .exchange()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody());
  }
}
