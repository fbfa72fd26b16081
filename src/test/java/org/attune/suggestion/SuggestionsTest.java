package org.attune.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.kernel.Json;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  @Test
  void everyOutcomeIsWrittenInTheContractsShapeAndReadBack() {
    Suggestions withheld = new Suggestions.Withheld(Suggestions.Reason.RISK);
    Suggestions notNeeded = new Suggestions.NotNeeded("THANKS_ONLY");
    Suggestions offered = new Suggestions.Offered(List.of());

    assertThat(written(withheld))
        .isEqualTo("{\"outcome\":\"WITHHELD\",\"reason\":\"RISK\",\"drafts\":[]}");
    assertThat(written(notNeeded))
        .isEqualTo("{\"outcome\":\"NOT_NEEDED\",\"reason\":\"THANKS_ONLY\",\"drafts\":[]}");
    assertThat(written(offered))
        .isEqualTo("{\"outcome\":\"OFFERED\",\"reason\":null,\"drafts\":[]}");
    assertThat(List.of(withheld, notNeeded, offered))
        .allSatisfy(one ->
            assertThat(Json.MAPPER.readValue(written(one), Suggestions.class)).isEqualTo(one));
  }

  private static String written(Suggestions suggestions) {
    return Json.MAPPER.writeValueAsString(suggestions);
  }
}
