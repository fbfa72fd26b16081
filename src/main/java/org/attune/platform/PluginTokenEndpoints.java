package org.attune.platform;

import java.time.Instant;
import org.attune.access.Actor;
import org.attune.access.Origin;
import org.attune.access.embed.PluginGrant;
import org.attune.access.embed.PluginTokens;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a platform gets the tokens that its pages hand to the embedded inbox. */
@RestController
class PluginTokenEndpoints {
  private final PluginTokens tokens;

  PluginTokenEndpoints(PluginTokens tokens) {
    this.tokens = tokens;
  }

  record TokenRequest(@Nullable String therapistId, @Nullable String origin) {}

  /** The one answer that holds the token. */
  record TokenView(String token, String therapistId, Origin origin, Instant expiresAt) {}

  @PostMapping("/api/v1/plugin-tokens")
  Mono<ResponseEntity<Object>> issue(
      @AuthenticationPrincipal Actor actor, @RequestBody TokenRequest request) {
    return tokens
        .issue(actor.tenant(), request.therapistId(), request.origin())
        .map(PluginTokenEndpoints::answer);
  }

  private static ResponseEntity<Object> answer(PluginGrant grant) {
    return switch (grant) {
      case PluginGrant.Granted g ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(new TokenView(g.token(), g.therapistId(), g.origin(), g.expiresAt()));
      case PluginGrant.Refused(FieldFault fault) -> Problem.invalid(fault);
    };
  }
}
