package org.attune.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problems, each with a stable {@code code} that clients can switch on. */
public final class Problem {
  private Problem() {}

  /** The problem object itself. */
  public static Map<String, Object> body(HttpStatus status, String code, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", detail);
    problem.put("code", code);
    return problem;
  }

  /** Says of every field what is wrong with it, and of the first in the detail as well. */
  public static ResponseEntity<Object> invalid(List<FieldFault> faults) {
    FieldFault first = faults.getFirst();
    return response(
        HttpStatus.BAD_REQUEST,
        "INVALID",
        first.field() + " " + first.reason(),
        Map.of("field", first.field(), "errors", faults));
  }

  public static ResponseEntity<Object> invalid(FieldFault fault) {
    return invalid(List.of(fault));
  }

  public static ResponseEntity<Object> response(HttpStatus status, String code, String detail) {
    return response(status, code, detail, Map.of());
  }

  /** As above, with further members of the problem object. */
  public static ResponseEntity<Object> response(
      HttpStatus status, String code, String detail, Map<String, Object> members) {
    Map<String, Object> problem = body(status, code, detail);
    problem.putAll(members);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
