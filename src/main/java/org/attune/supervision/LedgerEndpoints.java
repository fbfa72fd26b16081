package org.attune.supervision;

import java.time.Clock;
import java.util.List;
import org.attune.access.Actor;
import org.attune.audit.Ledger;
import org.attune.audit.LedgerEntry;
import org.attune.audit.LedgerTree;
import org.attune.audit.head.SignedHead;
import org.attune.audit.head.SigningKey;
import org.attune.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ledger of the supervisor's tenant: to read, to export, and to check without trusting it. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerEndpoints {
  private static final int MAX_LIMIT = 1000;

  private final Ledger ledger;
  private final LedgerTree tree;
  private final SigningKey key;
  private final Clock clock;

  LedgerEndpoints(Ledger ledger, LedgerTree tree, SigningKey key, Clock clock) {
    this.ledger = ledger;
    this.tree = tree;
    this.key = key;
    this.clock = clock;
  }

  /** Entries after a sequence number, with the number to go on from; null at the end. */
  record EntriesView(List<LedgerEntry> items, @Nullable Long nextAfter) {}

  @GetMapping
  Mono<ResponseEntity<Object>> entries(
      @AuthenticationPrincipal Actor actor,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      return Mono.just(
          Problem.response(HttpStatus.BAD_REQUEST, "BAD_LIMIT", "limit must be 1 to " + MAX_LIMIT));
    }
    return ledger
        .entries(actor.tenant(), after, limit)
        .collectList()
        .map(entries -> ResponseEntity.ok(view(entries, limit)));
  }

  private static EntriesView view(List<LedgerEntry> entries, int limit) {
    return new EntriesView(entries, entries.size() < limit ? null : entries.getLast().seq());
  }

  /** The whole ledger in one hash, signed now. */
  @GetMapping("/head")
  Mono<SignedHead> head(@AuthenticationPrincipal Actor actor) {
    return tree.head(actor.tenant()).map(head -> key.sign(head, clock.instant()));
  }

  /** That an entry stands in the ledger as it is now, or as it was at {@code size} entries. */
  @GetMapping("/{seq}/proof")
  Mono<ResponseEntity<Object>> inclusion(
      @AuthenticationPrincipal Actor actor,
      @PathVariable long seq,
      @RequestParam(required = false) @Nullable Long size) {
    return sizeOrNow(actor, size)
        .flatMap(at -> tree.inclusion(actor.tenant(), seq, at))
        .map(proof -> ResponseEntity.ok((Object) proof))
        .switchIfEmpty(
            none("there is no entry " + seq + (size == null ? "" : " in a ledger of " + size)));
  }

  /** That the ledger only grew between two sizes; {@code to} is now unless given. */
  @GetMapping("/consistency")
  Mono<ResponseEntity<Object>> consistency(
      @AuthenticationPrincipal Actor actor,
      @RequestParam long from,
      @RequestParam(required = false) @Nullable Long to) {
    return sizeOrNow(actor, to)
        .flatMap(until -> tree.consistency(actor.tenant(), from, until))
        .map(proof -> ResponseEntity.ok((Object) proof))
        .switchIfEmpty(none("from must be at least 1, and to from there up to the ledger's size"));
  }

  private Mono<Long> sizeOrNow(Actor actor, @Nullable Long size) {
    return size == null ? tree.head(actor.tenant()).map(head -> head.size()) : Mono.just(size);
  }

  private static Mono<ResponseEntity<Object>> none(String why) {
    return Mono.just(Problem.response(HttpStatus.NOT_FOUND, "NO_SUCH_PROOF", why));
  }
}
