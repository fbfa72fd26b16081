package org.attune.suggestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is put before the therapist for one message: drafts, or the reason why there are none. */
@JsonPropertyOrder({"outcome", "reason", "drafts"})
public sealed interface Suggestions {

  /** Two or three drafts to choose from. */
  record Offered(List<Draft> drafts) implements Suggestions {}

  /** A reply may be due, but a human writes it alone. */
  record Withheld(@JsonIgnore Reason reasonForIt) implements Suggestions {}

  /** The message asks for no reply. */
  record NotNeeded(@JsonIgnore String because) implements Suggestions {}

  /** Why drafts are withheld. */
  enum Reason {
    RISK,
    POLICY,
    GUARDRAIL,
    LANGUAGE,
    /** The analysis or the drafting failed; a human reads the message unaided. */
    FAILURE
  }

  @JsonProperty
  default String outcome() {
    return switch (this) {
      case Offered o -> "OFFERED";
      case Withheld w -> "WITHHELD";
      case NotNeeded n -> "NOT_NEEDED";
    };
  }

  @JsonProperty
  default @Nullable String reason() {
    return switch (this) {
      case Offered o -> null;
      case Withheld w -> w.reasonForIt().name();
      case NotNeeded n -> n.because();
    };
  }

  @JsonProperty
  default List<Draft> drafts() {
    return this instanceof Offered o ? o.drafts() : List.of();
  }

  /** Rebuilds what was written as {@code {outcome, reason, drafts}}. */
  @JsonCreator
  static Suggestions of(
      @JsonProperty("outcome") String outcome,
      @JsonProperty("reason") @Nullable String reason,
      @JsonProperty("drafts") List<Draft> drafts) {
    return switch (outcome) {
      case "OFFERED" -> new Offered(drafts);
      case "NOT_NEEDED" -> new NotNeeded(reason == null ? "" : reason);
      case "WITHHELD" -> new Withheld(Reason.valueOf(reason == null ? "FAILURE" : reason));
      default -> throw new IllegalArgumentException("unknown outcome " + outcome);
    };
  }
}
