package org.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://platform.example,     https://platform.example",
    "HTTPS://Platform.Example:443, https://platform.example",
    "https://platform.example:8443, https://platform.example:8443",
    "http://localhost:3000,        http://localhost:3000",
    "http://127.0.0.1:80,          http://127.0.0.1",
    "http://[::1]:3000,            http://[::1]:3000"
  })
  void anOriginIsWrittenAsBrowsersWriteIt(String text, String serialized) {
    assertThat(Origin.parse(text)).contains(new Origin(serialized));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "platform.example",
        "http://platform.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "https://platform.example/",
        "https://platform.example/page",
        "https://user@platform.example",
        "https://platform.example?x",
        "https://platform.example#x",
        "https://*.example",
        "javascript:alert(1)",
        "https://a.example https://b.example",
        "https://a.example; script-src *"
      })
  void whatIsNoSafeOriginIsRefused(String text) {
    assertThat(Origin.parse(text)).isEmpty();
    assertThat(Origin.fault(text)).isNotNull();
  }
}
