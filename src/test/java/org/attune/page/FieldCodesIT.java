package org.attune.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What is wrong with a field has a code, so that a page can say it in its own language. */
@ExtendWith(InboxExtension.class)
class FieldCodesIT {
  private final InboxUnderTest inbox;

  FieldCodesIT(InboxUnderTest inbox) {
    this.inbox = inbox;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "therapist  | POST | reviews/any/escalate            | {}                      | reason      | MISSING",
        "therapist  | POST | reviews/any/reassign            | {\"to\": \"maria\"}     | reason      | MISSING",
        "therapist  | POST | reviews/any/snooze              | {\"until\": \"later\"}  | until       | WRONG_VALUE",
        "therapist  | POST | reviews/any/decline             | {\"code\": \"BORED\"}   | code        | WRONG_VALUE",
        "therapist  | POST | reviews/any/acknowledge-risk    | {}                      | action      | MISSING",
        "therapist  | POST | reviews/any/approve             | {\"text\": \" \"}       | text        | MISSING",
        "therapist  | PUT  | reviews/any/draft               | {}                      | text        | MISSING",
        "supervisor | POST | supervision/findings            | {}                      | reviewId    | MISSING",
        "supervisor | GET  | supervision/report?by=day       | ''                      | by          | WRONG_VALUE",
        "supervisor | GET  | supervision/report?from=monday  | ''                      | from        | WRONG_VALUE",
        "supervisor | GET  | supervision/sample?size=0       | ''                      | size        | OUT_OF_RANGE",
        "supervisor | GET  | supervision/sample?format=pdf   | ''                      | format      | WRONG_VALUE",
        "supervisor | GET  | supervision/findings?from=2026-03-02&to=2026-03-01 | ''   | from        | NOT_A_RANGE",
        "platform   | POST | plugin-tokens                   | {}                      | origin      | MISSING",
      })
  void everyRefusedFieldHasACode(
      String who, String method, String path, String body, String field, String code) {
    JsonNode problem =
        Objects.requireNonNull(
            client(who)
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1/" + path)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());

    assertThat(problem.at("/field").asString()).isEqualTo(field);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
  }

  private WebTestClient client(String who) {
    return switch (who) {
      case "therapist" -> inbox.attune().therapist();
      case "supervisor" -> inbox.attune().supervisor();
      default -> inbox.attune().platform();
    };
  }

  @Test
  void theGermanConsoleSaysInGermanWhatTheServerRefuses() {
    try (InboxPage page = new SupervisorsDesk(inbox).open("sample", InboxUnderTest.phone())) {
      page.id("sample-seed").evaluate("field => field.removeAttribute('maxlength')");
      page.id("sample-seed").fill("x".repeat(101));
      page.id("sample-draw").click();

      assertThat(page.id("status")).hasText("Das ist zu lang: höchstens 100 Zeichen.");
    }
  }
}
