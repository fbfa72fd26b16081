package org.attune.supervision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Lines of CSV (RFC 4180), safe to open in a spreadsheet. */
public final class Csv {
  public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Csv() {}

  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      default -> quoted(unarmed(value.toString()));
    };
  }

  /** A spreadsheet would run what begins so as a formula (OWASP, CSV injection). */
  private static String unarmed(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
