package org.attune.cli.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.analysis.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private static final String GOOD = "{\"externalId\":\"m-1\",\"text\":\"I slept better\"}";

  @Test
  void aMessageKeepsEverythingThatStandsInItsRow() throws IOException {
    Row row =
        only(
            """
            {"externalId":"m-1","id":"other","text":"I slept — better","conversationId":"c","patientId":7,\
            "patientName":"Ana","therapistId":"t","language":"en","sentAt":"2026-03-02T08:00:00Z","extra":[1],\
            "history":[{"from":"therapist","text":"How was it?","sentAt":"2026-03-01T08:00:00+02:00"},\
            {"from":"patient","text":"Fine"}]}\
            """);

    assertThat(row)
        .isEqualTo(
            new Row.Message(
                1,
                "m-1",
                "I slept — better",
                "c",
                "7",
                "Ana",
                "t",
                "en",
                "2026-03-02T08:00:00Z",
                null,
                List.of(
                    new Turn(
                        Turn.From.THERAPIST, "How was it?", Instant.parse("2026-03-01T06:00:00Z")),
                    new Turn(Turn.From.PATIENT, "Fine", null))));
  }

  @Test
  void theIdIsTheExternalIdThenTheIdThenTheLineNumber() throws IOException {
    List<Row> rows =
        read(
            """
            {"externalId":"a","id":"b","text":"x"}

            {"externalId":null,"id":12,"text":"x"}
            {"text":"x"}
            """);

    assertThat(rows).extracting(row -> ((Row.Message) row).id()).containsExactly("a", "12", "4");
  }

  @Test
  void blankLinesCarriageReturnsAndAByteOrderMarkAreNoRows() throws IOException {
    List<Row> rows = read("\uFEFF" + GOOD + "\r\n\r\n \t\n" + GOOD);

    assertThat(rows).hasSize(2).allMatch(row -> row instanceof Row.Message);
    assertThat(rows.getLast().line()).isEqualTo(4);
  }

  @Test
  void aRowThatIsNotUtf8IsReportedAndTheNextOneIsRead() throws IOException {
    List<Row> rows = readBytes(("{\"text\":\"caf\u00e9\"}\n" + GOOD + "\n").getBytes(ISO_8859_1));

    assertThat(rows.getFirst()).isEqualTo(new Row.Bad(1, "not UTF-8 at byte 13"));
    assertThat(rows.getLast()).isInstanceOf(Row.Message.class);
  }

  @Test
  void aTruncatedRowIsCalledTruncated() throws IOException {
    assertThat(only(GOOD.substring(0, 30)))
        .isEqualTo(new Row.Bad(1, "the JSON ends too early; is the row truncated?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"secret words\"} trailing",
        "{\"text\":\"secret words\",\"text\":\"twice\"}",
        "{text:\"secret words\"}",
        "secret words",
        "{\"text\":\"secret words\u0000\"}"
      })
  void anythingButOneJsonObjectIsReportedWithoutQuotingIt(String line) throws IOException {
    Row.Bad bad = (Row.Bad) only(line);

    assertThat(bad.reason()).startsWith("not valid JSON at column").doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1]                                         | not a JSON object
          "words"                                     | not a JSON object
          {}                                          | text is missing
          {"text":null}                               | text is missing
          {"text":""}                                 | text is empty
          {"text":["x"]}                              | text must be a string
          {"text":"\\ud83d"}                          | text holds half a surrogate pair
          {"text":"x","externalId":{}}                | externalId must be a string
          {"text":"x","id":" "}                       | id is empty
          {"text":"x","patientName":1}                | patientName must be a string
          {"text":"x","history":"y"}                  | history must be a list
          {"text":"x","history":[{"text":"y"}]}       | history[0].from must be patient or therapist
          {"text":"x","history":[{"from":"patient"}]} | history[0].text is missing
          {"text":"x","history":[{"from":"patient","text":"y","sentAt":"now"}]} | \
          history[0].sentAt is not a time such as 2026-03-02T08:00:00Z
          """)
  void aRowOfTheWrongShapeIsReportedByTheFieldThatIsWrong(String line, String reason)
      throws IOException {
    assertThat(only(line)).isEqualTo(new Row.Bad(1, reason));
  }

  @Test
  void aTextMayHaveTwentyThousandCharactersAndNotOneMore() throws IOException {
    assertThat(only("{\"text\":\"" + "x".repeat(20_000) + "\"}")).isInstanceOf(Row.Message.class);
    assertThat(only("{\"text\":\"" + "x".repeat(20_001) + "\"}"))
        .isEqualTo(new Row.Bad(1, "text has 20,001 characters, 20,000 are allowed"));
  }

  @Test
  void aHugeLineIsCutAndReportedAndTheNextOneIsRead() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(" ".repeat(Rows.MAX_LINE_BYTES + 1).getBytes(UTF_8));
    input.writeBytes(("\n" + GOOD).getBytes(UTF_8));

    List<Row> rows = readBytes(input.toByteArray());

    assertThat(rows.getFirst()).isEqualTo(new Row.Bad(1, "longer than 4 MiB"));
    assertThat(rows.getLast()).isInstanceOf(Row.Message.class);
  }

  @Test
  void deepNestingIsReportedInsteadOfOverflowingTheStack() throws IOException {
    assertThat(only("{\"text\":" + "[".repeat(100_000))).isInstanceOf(Row.Bad.class);
  }

  private static Row only(String line) throws IOException {
    List<Row> rows = read(line);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<Row> read(String lines) throws IOException {
    return readBytes(lines.getBytes(UTF_8));
  }

  private static List<Row> readBytes(byte[] bytes) throws IOException {
    List<Row> read = new ArrayList<>();
    try (Rows rows = Rows.of(new ByteArrayInputStream(bytes))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        read.add(row);
      }
    }
    return read;
  }
}
