package org.attune.supervision;

import java.util.List;
import org.attune.access.Actor;
import org.attune.audit.Ledger;
import org.attune.audit.LedgerEntry;
import org.attune.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The ledger of the supervisor's tenant, to read and to export. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerEndpoints {
  private static final int MAX_LIMIT = 1000;

  private final Ledger ledger;

  LedgerEndpoints(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Entries after a sequence number, with the number to go on from; null at the end. */
  record EntriesView(List<LedgerEntry> items, @org.jspecify.annotations.Nullable Long nextAfter) {}

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

  @GetMapping("/head")
  Mono<ResponseEntity<Object>> head(@AuthenticationPrincipal Actor actor) {
    return ledger
        .head(actor.tenant())
        .map(ResponseEntity::<Object>ok)
        .defaultIfEmpty(
            Problem.response(HttpStatus.NOT_FOUND, "EMPTY_LEDGER", "The ledger has no entry yet."));
  }
}
