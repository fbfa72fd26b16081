package org.attune.suggestion.guardrail;

import org.attune.suggestion.Check;

/** What one guardrail says of a reply. */
public sealed interface Verdict {
  /** What was seen, for the therapist; never patient text. */
  String detail();

  /** Nothing to say against it. */
  record Pass(String detail) implements Verdict {}

  /** Worth a second look. */
  record Warn(String detail) implements Verdict {}

  /** Not to be sent. */
  record Block(String detail) implements Verdict {}

  static Verdict pass() {
    return new Pass("");
  }

  default Check.Kind kind() {
    return switch (this) {
      case Pass p -> Check.Kind.PASS;
      case Warn w -> Check.Kind.WARN;
      case Block b -> Check.Kind.BLOCK;
    };
  }
}
