package org.attune.supervision;

import java.util.Arrays;
import java.util.Map;
import org.attune.access.Actor;
import org.attune.access.policy.TenantPolicies;
import org.attune.access.policy.TenantPolicies.Versioned;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The tenant's policy: read it, and replace it against the version that was read. */
@RestController
@RequestMapping("/api/v1/tenant/policy")
class PolicyEndpoints {
  private final TenantPolicies policies;
  private final PolicyRecorder recorder;

  PolicyEndpoints(TenantPolicies policies, PolicyRecorder recorder) {
    this.policies = policies;
    this.recorder = recorder;
  }

  @GetMapping
  Mono<ResponseEntity<Object>> read(@AuthenticationPrincipal Actor actor) {
    return policies.current(actor.tenant()).map(PolicyEndpoints::shown);
  }

  /** Fields left out stay as they are. */
  @PutMapping
  Mono<ResponseEntity<Object>> change(
      @AuthenticationPrincipal Actor actor,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    return ifMatch == null || ifMatch.isBlank()
        ? Mono.just(required())
        : policies
            .current(actor.tenant())
            .flatMap(present ->
                matches(ifMatch, present.version())
                    ? changed(actor, present, body)
                    : Mono.just(stale(present.version())));
  }

  private Mono<ResponseEntity<Object>> changed(Actor actor, Versioned present, JsonNode body) {
    return switch (PolicyChange.of(present.policy(), body)) {
      case PolicyChange.Faulty faulty -> Mono.just(Problem.invalid(faulty.faults()));
      case PolicyChange.Sound sound ->
          recorder
              .recorded()
              .then(policies.save(actor.tenant(), present.version(), sound.policy(), actor.label()))
              .doOnNext(saved -> recorder.wake())
              .map(saved -> saved ? shown(next(present, sound)) : stale(present.version()));
    };
  }

  private static Versioned next(Versioned present, PolicyChange.Sound sound) {
    return new Versioned(present.version() + 1, sound.policy());
  }

  private static ResponseEntity<Object> shown(Versioned found) {
    return ResponseEntity.ok().eTag(tag(found.version())).body(found.policy());
  }

  private static boolean matches(String ifMatch, long version) {
    return ifMatch.trim().equals("*")
        || Arrays.stream(ifMatch.split(",", -1)).map(String::trim).anyMatch(tag(version)::equals);
  }

  private static String tag(long version) {
    return "\"" + version + "\"";
  }

  private static ResponseEntity<Object> required() {
    return Problem.response(
        HttpStatus.PRECONDITION_REQUIRED,
        "IF_MATCH_REQUIRED",
        "Send If-Match with the ETag of the policy as you read it.");
  }

  private static ResponseEntity<Object> stale(long version) {
    return Problem.response(
        HttpStatus.PRECONDITION_FAILED,
        "STALE",
        "The policy has changed since you read it. Read it again.",
        Map.of("version", version));
  }
}
