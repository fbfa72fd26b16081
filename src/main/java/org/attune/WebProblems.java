package org.attune;

import com.mongodb.MongoException;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Failures as problems that name the field and the reason, and never quote what was sent: a
 * parser's own message would carry patient text into answers and logs.
 */
@RestControllerAdvice
class WebProblems {
  private static final Logger LOG = LoggerFactory.getLogger(WebProblems.class);

  @ExceptionHandler
  ResponseEntity<Object> unreadable(ServerWebInputException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return unreadable(json);
      }
    }
    String name =
        failure.getMethodParameter() == null
            ? "request"
            : String.valueOf(failure.getMethodParameter().getParameterName());
    return wrong(name, "is missing or of the wrong type");
  }

  private static ResponseEntity<Object> unreadable(JacksonException json) {
    String field =
        json.getPath().stream()
            .map(step -> step.getPropertyName())
            .filter(name -> name != null)
            .collect(Collectors.joining("."));
    int line = json.getLocation() == null ? 0 : json.getLocation().getLineNr();
    int column = json.getLocation() == null ? 0 : json.getLocation().getColumnNr();
    return field.isEmpty() || json instanceof StreamReadException
        ? Problem.response(
            HttpStatus.BAD_REQUEST,
            "INVALID_JSON",
            "The body is no valid JSON object: line " + line + ", column " + column)
        : wrong(field, "has the wrong type");
  }

  private static ResponseEntity<Object> wrong(String field, String reason) {
    return Problem.invalid(List.of(new FieldFault(field, FieldFault.Code.WRONG_VALUE, reason)));
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ErrorResponseException failure) {
    return status(failure.getStatusCode());
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(ResponseStatusException failure) {
    return status(failure.getStatusCode());
  }

  private static ResponseEntity<Object> status(HttpStatusCode code) {
    HttpStatus known = HttpStatus.valueOf(code.value());
    return Problem.response(known, known.name(), known.getReasonPhrase());
  }

  /** Nothing is acknowledged that the store has not taken: the client should send it again. */
  @ExceptionHandler
  ResponseEntity<Object> storeUnavailable(MongoException failure) {
    LOG.error("the store failed: {}", failure.getClass().getName());
    return Problem.response(
        HttpStatus.SERVICE_UNAVAILABLE,
        "STORE_UNAVAILABLE",
        "The store did not answer. Nothing was acknowledged; please send it again.");
  }

  /** Who closes a page while its files come has done nothing wrong and hears no answer. */
  @ExceptionHandler
  Mono<ResponseEntity<Object>> unexpected(Exception failure) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure)
        ? Mono.empty()
        : Mono.just(logged(failure));
  }

  private static ResponseEntity<Object> logged(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    LOG.error(
        "unexpected {} at {}",
        failure.getClass().getName(),
        trace.length == 0 ? "unknown" : trace[0]);
    return Problem.response(
        HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.");
  }
}
