package org.attune.inbox.stream;

import java.util.List;
import org.attune.kernel.TenantId;
import reactor.core.publisher.Mono;

/** Changes of reviews in the order in which the ledger has them. */
interface Feed {
  /**
   * Changes after {@code seq}.
   *
   * @param limit of ledger entries looked at, not of changes found
   */
  Mono<Page> after(TenantId tenant, long seq, int limit);

  /** The newest sequence number, of whatever entry; 0 for an empty ledger. */
  Mono<Long> head(TenantId tenant);

  /**
   * Some changes in order.
   *
   * @param upTo the last sequence number looked at: there is nothing else up to it
   * @param more whether there may be more after it already
   */
  record Page(List<ReviewChange> changes, long upTo, boolean more) {}
}
