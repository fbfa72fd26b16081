package org.attune.inbox.stream;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attune.approval.Review;
import org.attune.approval.ReviewId;
import org.attune.approval.Reviews;
import org.attune.audit.AuditEvent;
import org.attune.audit.Ledger;
import org.attune.audit.LedgerEntry;
import org.attune.kernel.TenantId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads changes from the ledger, and from the reviews what the ledger does not say. */
@Component
class LedgerFeed implements Feed {
  private static final int AT_ONCE = 8;
  private static final String OPENED = "review.opened";
  private static final String REASSIGNED = "review.reassigned";

  private final Ledger ledger;
  private final Reviews reviews;

  LedgerFeed(Ledger ledger, Reviews reviews) {
    this.ledger = ledger;
    this.reviews = reviews;
  }

  @Override
  public Mono<Long> head(TenantId tenant) {
    return ledger.head(tenant).map(LedgerEntry::seq).defaultIfEmpty(0L);
  }

  @Override
  public Mono<Page> after(TenantId tenant, long seq, int limit) {
    return ledger
        .entries(tenant, seq, limit)
        .collectList()
        .map(found -> withoutGap(found, seq))
        .flatMap(found -> page(tenant, found, seq, limit));
  }

  /** An entry that is not there yet is waited for: an event after it must not overtake it. */
  private static List<LedgerEntry> withoutGap(List<LedgerEntry> found, long seq) {
    int whole = 0;
    while (whole < found.size() && found.get(whole).seq() == seq + whole + 1) {
      whole++;
    }
    return found.subList(0, whole);
  }

  private Mono<Page> page(TenantId tenant, List<LedgerEntry> found, long seq, int limit) {
    return Flux.fromIterable(found)
        .filter(entry -> isChange(entry.event()))
        .flatMapSequential(entry -> change(tenant, entry), AT_ONCE)
        .collectList()
        .map(changes -> new Page(changes, seq + found.size(), found.size() == limit));
  }

  /** A step's event is named after the version it led to; a read of the review, say, is not. */
  private static boolean isChange(AuditEvent event) {
    return event.action().startsWith("review.")
        && event.id().matches(Pattern.quote(event.subject()) + "/\\d+");
  }

  private Mono<ReviewChange> change(TenantId tenant, LedgerEntry entry) {
    return reviews
        .find(tenant, new ReviewId(entry.event().subject()))
        .map(review -> change(review, entry));
  }

  /** As of the entry where it says so, so that an event is the same whenever it is read. */
  private static ReviewChange change(Review review, LedgerEntry entry) {
    AuditEvent event = entry.event();
    Map<String, String> details = event.details();
    boolean opened = event.action().equals(OPENED);
    String state = opened ? Review.State.PENDING.name() : details.get("state");
    String version = opened ? "1" : details.get("version");
    return new ReviewChange(
        entry.seq(),
        opened,
        event.subject(),
        review.facts().therapistId(),
        event.action().equals(REASSIGNED) ? details.get("from") : null,
        state != null && version != null ? Review.State.valueOf(state) : review.state(),
        state != null && version != null ? Long.parseLong(version) : review.version(),
        review.facts().priority(),
        event.actor());
  }
}
