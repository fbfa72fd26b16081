package org.attune.inbox;

import static org.attune.inbox.Requests.MAX_REPLY_CHARACTERS;
import static org.attune.inbox.Requests.fault;

import java.util.List;
import java.util.Objects;
import org.attune.access.Actor;
import org.attune.approval.Refusal;
import org.attune.approval.ReviewDesk;
import org.attune.approval.ReviewId;
import org.attune.kernel.FieldFault;
import org.attune.kernel.Problem;
import org.attune.suggestion.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the rules say of a reply while it is being written; nothing is sent, kept or recorded. */
@RestController
class CheckEndpoints {
  private final ReviewDesk desk;

  CheckEndpoints(ReviewDesk desk) {
    this.desk = desk;
  }

  record CheckRequest(@Nullable String text) {}

  record ChecksView(List<Check> checks) {}

  @PostMapping("/api/v1/reviews/{id}/check")
  Mono<ResponseEntity<Object>> check(
      @AuthenticationPrincipal Actor actor,
      @PathVariable String id,
      @RequestBody CheckRequest body) {
    FieldFault textFault = fault("text", body.text(), MAX_REPLY_CHARACTERS);
    if (textFault != null) {
      return Mono.just(Problem.invalid(textFault));
    }
    return desk.checked(actor, new ReviewId(id), Objects.requireNonNull(body.text()))
        .map(found -> ResponseEntity.ok((Object) new ChecksView(found)))
        .defaultIfEmpty(Refusals.response(new Refusal.Unknown()));
  }
}
