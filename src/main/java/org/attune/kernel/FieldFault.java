package org.attune.kernel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One field and why it is refused: a code for programs, which may say it in another language, and a
 * reason in English.
 *
 * @param reason goes on after the field's name: "must be 0 to 120"
 * @param least where the code is about a number or a length
 * @param most likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldFault(
    String field, Code code, String reason, @Nullable Integer least, @Nullable Integer most) {

  /** What kind of fault; names stay as they are. */
  public enum Code {
    MISSING,
    UNKNOWN_FIELD,
    WRONG_VALUE,
    OUT_OF_RANGE,
    TOO_LONG,
    TOO_MANY,
    INCOMPLETE,
    TOO_EARLY,
    NOT_A_RANGE,
    NOT_AN_ORIGIN,
    NOT_A_URL,
    NOT_HTTPS,
    NOT_PUBLIC
  }

  public FieldFault(String field, Code code, String reason) {
    this(field, code, reason, null, null);
  }

  /** A number that must be {@code least} to {@code most}. */
  public static FieldFault range(String field, int least, int most) {
    return new FieldFault(
        field, Code.OUT_OF_RANGE, "must be " + least + " to " + most, least, most);
  }

  /**
   * A text or a list that has more than {@code most}; {@code reason} goes on after the field's
   * name.
   */
  public static FieldFault over(String field, Code code, int most, String reason) {
    return new FieldFault(field, code, reason, null, most);
  }

  /** The same of another field: for what is checked before anybody knows where it stands. */
  public FieldFault at(String other) {
    return new FieldFault(other, code, reason, least, most);
  }
}
