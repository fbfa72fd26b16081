package org.attune.kernel;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals as RFC 9457 problems, each with a stable {@code code} that clients can switch on. */
public final class Problem {
  private Problem() {}

  public static ResponseEntity<Object> response(HttpStatus status, String code, String detail) {
    return response(status, code, detail, Map.of());
  }

  /** As above, with further members of the problem object. */
  public static ResponseEntity<Object> response(
      HttpStatus status, String code, String detail, Map<String, Object> members) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    members.forEach(problem::setProperty);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
