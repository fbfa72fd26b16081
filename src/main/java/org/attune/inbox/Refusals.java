package org.attune.inbox;

import java.util.Map;
import org.attune.approval.Refusal;
import org.attune.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Refusals of the desk as HTTP answers. */
final class Refusals {
  private Refusals() {}

  static ResponseEntity<Object> response(Refusal refusal) {
    String code = refusal.code().name();
    return switch (refusal) {
      case Refusal.Unknown u -> Problem.response(HttpStatus.NOT_FOUND, code, u.detail());
      case Refusal.Stale s ->
          Problem.response(
              HttpStatus.PRECONDITION_FAILED, code, s.detail(), Map.of("version", s.version()));
      case Refusal.NotNow n -> Problem.response(HttpStatus.CONFLICT, code, n.detail());
      case Refusal.Blocked b ->
          Problem.response(
              HttpStatus.CONFLICT,
              code,
              b.detail(),
              Map.of("checks", b.blocks(), "overridable", b.overridable()));
    };
  }

  static ResponseEntity<Object> preconditionRequired() {
    return Problem.response(
        HttpStatus.PRECONDITION_REQUIRED,
        "IF_MATCH_REQUIRED",
        "Send If-Match with the ETag of the review as you read it.");
  }
}
