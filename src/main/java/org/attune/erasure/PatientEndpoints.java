package org.attune.erasure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a platform or a supervisor has a patient forgotten. */
@RestController
class PatientEndpoints {
  private final Eraser eraser;

  PatientEndpoints(Eraser eraser) {
    this.eraser = eraser;
  }

  /** The ledger's name for it, where {@code erasure.done} will stand when it is over. */
  record ErasureView(String id, Erasure.Reason reason, Instant requestedAt) {}

  @DeleteMapping("/api/v1/patients/{id}")
  Mono<ResponseEntity<Object>> erase(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String reason) {
    Optional<Erasure.Reason> known =
        Arrays.stream(Erasure.Reason.values()).filter(r -> r.name().equals(reason)).findFirst();
    return known
        .map(why -> eraser.begin(actor, id, why).map(PatientEndpoints::accepted))
        .orElseGet(() -> Mono.just(badReason()));
  }

  private static ResponseEntity<Object> accepted(Erasure e) {
    return ResponseEntity.accepted().body(new ErasureView(e.ticket(), e.reason(), e.requestedAt()));
  }

  private static ResponseEntity<Object> badReason() {
    return Problem.invalid(
        new FieldFault(
            "reason",
            FieldFault.Code.WRONG_VALUE,
            "must be one of " + Arrays.toString(Erasure.Reason.values())));
  }
}
