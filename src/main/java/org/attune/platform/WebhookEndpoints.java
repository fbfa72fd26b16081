package org.attune.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.access.Actor;
import org.attune.delivery.EventType;
import org.attune.delivery.TargetPolicy;
import org.attune.delivery.Webhook;
import org.attune.delivery.WebhookDesk;
import org.attune.delivery.WebhookId;
import org.attune.delivery.Webhooks;
import org.attune.kernel.FieldFault;
import org.attune.kernel.FieldFault.Code;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a platform registers the addresses that it wants to be told at. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookEndpoints {
  private final WebhookDesk desk;
  private final Webhooks webhooks;
  private final TargetPolicy targets;

  WebhookEndpoints(WebhookDesk desk, Webhooks webhooks, TargetPolicy targets) {
    this.desk = desk;
    this.webhooks = webhooks;
    this.targets = targets;
  }

  record WebhookRequest(@Nullable String url, @Nullable List<String> eventTypes) {}

  /** A list of webhooks. */
  record WebhooksView(List<WebhookView> items) {}

  @PostMapping
  Mono<ResponseEntity<Object>> register(
      @AuthenticationPrincipal Actor actor, @RequestBody WebhookRequest request) {
    Optional<URI> url = url(request.url());
    if (url.isEmpty()) {
      return invalid(new FieldFault("url", Code.NOT_A_URL, "must be an absolute URL"));
    }
    Optional<FieldFault> fault = targets.fault(url.get());
    if (fault.isPresent()) {
      return invalid(fault.get());
    }
    Set<EventType> types = types(request.eventTypes());
    if (types.isEmpty()) {
      String reason = "must name at least one of " + known() + ", and no other";
      return invalid(new FieldFault("eventTypes", Code.MISSING, reason));
    }
    return desk.register(actor, url.get(), types).map(WebhookEndpoints::created);
  }

  private static Optional<URI> url(@Nullable String url) {
    try {
      return url == null ? Optional.empty() : Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Empty when any name is unknown, so that a typing error is not taken for silence. */
  private static Set<EventType> types(@Nullable List<String> names) {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    for (String name : names == null ? List.<String>of() : names) {
      Optional<EventType> type =
          EventType.byWireName(name).filter(known -> EventType.subscribable().contains(known));
      if (type.isEmpty()) {
        return Set.of();
      }
      types.add(type.get());
    }
    return types;
  }

  private static List<String> known() {
    return WebhookView.wireNames(EventType.subscribable());
  }

  private static Mono<ResponseEntity<Object>> invalid(FieldFault fault) {
    return Mono.just(Problem.invalid(List.of(fault)));
  }

  private static ResponseEntity<Object> created(Webhook webhook) {
    return ResponseEntity.status(HttpStatus.CREATED).body(WebhookView.withSecret(webhook));
  }

  @GetMapping
  Mono<WebhooksView> list(@AuthenticationPrincipal Actor actor) {
    return webhooks.of(actor.tenant()).map(WebhookView::of).collectList().map(WebhooksView::new);
  }

  /** A new secret and key; what they replace signs alongside for a day. */
  @PostMapping("/{id}/rotate")
  Mono<ResponseEntity<Object>> rotate(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return desk.rotate(actor, new WebhookId(id))
        .map(webhook -> ResponseEntity.ok((Object) WebhookView.withSecret(webhook)))
        .defaultIfEmpty(unknown());
  }

  @PostMapping("/{id}/enable")
  Mono<ResponseEntity<Object>> enable(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return shown(desk.enable(actor, new WebhookId(id)));
  }

  /** Nothing is sent to it any more, until it is enabled again; a test still is. */
  @PostMapping("/{id}/disable")
  Mono<ResponseEntity<Object>> disable(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return shown(desk.disable(actor, new WebhookId(id)));
  }

  private static Mono<ResponseEntity<Object>> shown(Mono<Webhook> changed) {
    return changed
        .map(webhook -> ResponseEntity.ok((Object) WebhookView.of(webhook)))
        .defaultIfEmpty(unknown());
  }

  /** Queues one {@code webhook.test}; its delivery tells how it went. */
  @PostMapping("/{id}/test")
  Mono<ResponseEntity<Object>> test(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return desk.test(actor.tenant(), new WebhookId(id))
        .map(queued ->
            ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/deliveries/" + queued.id()))
                .body((Object) DeliveryView.of(queued)))
        .defaultIfEmpty(unknown());
  }

  private static ResponseEntity<Object> unknown() {
    return Problem.response(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no such webhook.");
  }

  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Object>> remove(
      @AuthenticationPrincipal Actor actor, @PathVariable String id) {
    return desk.remove(actor, new WebhookId(id))
        .map(removed -> removed ? ResponseEntity.noContent().build() : unknown());
  }
}
