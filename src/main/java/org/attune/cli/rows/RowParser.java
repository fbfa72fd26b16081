package org.attune.cli.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.analysis.Turn;
import org.attune.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Makes a message of a line, or says what is wrong with it without repeating what it says. */
final class RowParser {
  static final int MAX_TEXT = 20_000;

  private static final ObjectReader READER =
      Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private RowParser() {}

  static Row parse(long line, byte[] bytes) {
    try {
      return message(line, object(decode(bytes)));
    } catch (BadRow e) {
      return new Row.Bad(line, e.reason);
    }
  }

  private static String decode(byte[] bytes) throws BadRow {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      return UTF_8.newDecoder().decode(input).toString();
    } catch (CharacterCodingException e) {
      throw new BadRow("not UTF-8 at byte " + (input.position() + 1));
    }
  }

  private static JsonNode object(String json) throws BadRow {
    JsonNode node;
    try {
      node = READER.readTree(json);
    } catch (UnexpectedEndOfInputException e) {
      throw new BadRow("the JSON ends too early; is the row truncated?");
    } catch (JacksonException e) {
      throw new BadRow("not valid JSON" + at(e.getLocation()));
    }
    if (!node.isObject()) {
      throw new BadRow("not a JSON object");
    }
    return node;
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null ? "" : " at column " + location.getColumnNr();
  }

  private static Row message(long line, JsonNode row) throws BadRow {
    String externalId = id(row, "externalId");
    String id = externalId == null ? id(row, "id") : externalId;
    return new Row.Message(
        line,
        id == null ? Long.toString(line) : id,
        text(row, ""),
        id(row, "conversationId"),
        id(row, "patientId"),
        string(row, "patientName", ""),
        id(row, "therapistId"),
        string(row, "language", ""),
        string(row, "sentAt", ""),
        string(row, "programme", ""),
        history(row));
  }

  private static String text(JsonNode row, String where) throws BadRow {
    String text = string(row, "text", where);
    if (text == null) {
      throw new BadRow(where + "text is missing");
    }
    if (text.isEmpty()) {
      throw new BadRow(where + "text is empty");
    }
    if (text.length() > MAX_TEXT) {
      throw new BadRow(
          String.format(
              Locale.ROOT,
              "%stext has %,d characters, %,d are allowed",
              where,
              text.length(),
              MAX_TEXT));
    }
    return text;
  }

  private static List<Turn> history(JsonNode row) throws BadRow {
    JsonNode history = row.path("history");
    if (history.isMissingNode() || history.isNull()) {
      return List.of();
    }
    if (!history.isArray()) {
      throw new BadRow("history must be a list");
    }
    List<Turn> turns = new ArrayList<>();
    for (JsonNode turn : history) {
      String where = "history[" + turns.size() + "].";
      turns.add(new Turn(from(turn, where), text(turn, where), sentAt(turn, where)));
    }
    return turns;
  }

  private static Turn.From from(JsonNode turn, String where) throws BadRow {
    return switch (turn.path("from").asString("")) {
      case "patient" -> Turn.From.PATIENT;
      case "therapist" -> Turn.From.THERAPIST;
      default -> throw new BadRow(where + "from must be patient or therapist");
    };
  }

  private static @Nullable Instant sentAt(JsonNode turn, String where) throws BadRow {
    String sentAt = string(turn, "sentAt", where);
    try {
      return sentAt == null ? null : Instant.parse(sentAt);
    } catch (DateTimeException e) {
      throw new BadRow(where + "sentAt is not a time such as 2026-03-02T08:00:00Z");
    }
  }

  private static @Nullable String id(JsonNode row, String field) throws BadRow {
    JsonNode value = row.path(field);
    if (value.isIntegralNumber()) {
      return value.asString();
    }
    String id = string(row, field, "");
    if (id != null && id.isBlank()) {
      throw new BadRow(field + " is empty");
    }
    return id;
  }

  private static @Nullable String string(JsonNode row, String field, String where) throws BadRow {
    JsonNode value = row.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new BadRow(where + field + " must be a string");
    }
    String string = value.stringValue();
    // Legal as a JSON escape, but no UTF-8 output could carry it on
    if (!UTF_8.newEncoder().canEncode(string)) {
      throw new BadRow(where + field + " holds half a surrogate pair");
    }
    return string;
  }

  private static final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    BadRow(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
