package org.attune.platform;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attune.access.Actor;
import org.attune.delivery.Delivery;
import org.attune.delivery.Outbox;
import org.attune.delivery.Relay;
import org.attune.kernel.Problem;
import org.attune.kernel.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The outbox as the platform sees it: failures visible, and a way to try again. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryEndpoints {
  private static final int MAX_LIMIT = 200;

  private final Outbox outbox;
  private final Relay relay;
  private final Clock clock;

  DeliveryEndpoints(Outbox outbox, Relay relay, Clock clock) {
    this.outbox = outbox;
    this.relay = relay;
    this.clock = clock;
  }

  /** One page, the newest first, and the cursor of the next; null at the end. */
  record DeliveriesView(List<DeliveryView> items, @Nullable String nextCursor) {
    /** One more than asked for was read, to tell whether there is a next page. */
    static DeliveriesView of(List<Delivery> found, int limit) {
      boolean more = found.size() > limit;
      List<Delivery> page = more ? found.subList(0, limit) : found;
      return new DeliveriesView(
          page.stream().map(DeliveryView::of).toList(), more ? page.getLast().id() : null);
    }
  }

  @GetMapping
  Mono<ResponseEntity<Object>> list(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "" + MAX_LIMIT) int limit,
      @RequestParam(defaultValue = "") String cursor) {
    Optional<Delivery.Status> status =
        Arrays.stream(Delivery.Status.values())
            .filter(known -> known.name().equalsIgnoreCase(state))
            .findFirst();
    if (state != null && status.isEmpty()) {
      return Mono.just(
          bad("BAD_STATE", "state must be one of " + Arrays.toString(Delivery.Status.values())));
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      return Mono.just(bad("BAD_LIMIT", "limit must be 1 to " + MAX_LIMIT));
    }
    return cursor.isEmpty()
        ? page(actor.tenant(), status.orElse(null), null, limit)
        : outbox
            .find(actor.tenant(), cursor)
            .flatMap(last -> page(actor.tenant(), status.orElse(null), last, limit))
            .defaultIfEmpty(bad("BAD_CURSOR", "cursor must be a nextCursor that this list gave"));
  }

  private Mono<ResponseEntity<Object>> page(
      TenantId tenant, Delivery.@Nullable Status status, @Nullable Delivery last, int limit) {
    return outbox
        .of(tenant, status, last, limit + 1)
        .collectList()
        .map(found -> ResponseEntity.ok(DeliveriesView.of(found, limit)));
  }

  private static ResponseEntity<Object> bad(String code, String detail) {
    return Problem.response(HttpStatus.BAD_REQUEST, code, detail);
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<Object>> one(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return outbox
        .find(actor.tenant(), id)
        .map(found -> ResponseEntity.ok((Object) DeliveryView.of(found)))
        .defaultIfEmpty(
            Problem.response(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such delivery."));
  }

  @PostMapping("/{id}/retry")
  Mono<ResponseEntity<Object>> retry(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return outbox
        .retry(actor.tenant(), id, clock.instant())
        .doOnNext(queued -> relay.wake())
        .map(queued ->
            ResponseEntity.status(HttpStatus.ACCEPTED).body((Object) DeliveryView.of(queued)))
        .defaultIfEmpty(
            Problem.response(
                HttpStatus.NOT_FOUND,
                "NOT_FOUND",
                "There is no failed or abandoned delivery with this id."));
  }
}
