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
  private static final int LIMIT = 200;

  private final Outbox outbox;
  private final Relay relay;
  private final Clock clock;

  DeliveryEndpoints(Outbox outbox, Relay relay, Clock clock) {
    this.outbox = outbox;
    this.relay = relay;
    this.clock = clock;
  }

  /** The newest deliveries. */
  record DeliveriesView(List<DeliveryView> items) {}

  @GetMapping
  Mono<ResponseEntity<Object>> list(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(required = false) @Nullable String state) {
    Optional<Delivery.Status> status =
        Arrays.stream(Delivery.Status.values())
            .filter(known -> known.name().equalsIgnoreCase(state))
            .findFirst();
    if (state != null && status.isEmpty()) {
      return Mono.just(
          Problem.response(
              HttpStatus.BAD_REQUEST,
              "BAD_STATE",
              "state must be one of " + Arrays.toString(Delivery.Status.values())));
    }
    return outbox
        .of(actor.tenant(), status.orElse(null), LIMIT)
        .map(DeliveryView::of)
        .collectList()
        .map(items -> ResponseEntity.ok(new DeliveriesView(items)));
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
