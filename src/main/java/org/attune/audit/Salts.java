package org.attune.audit;

import org.attune.kernel.TenantId;
import reactor.core.publisher.Mono;

/**
 * Secret salts that keep a guess at a text from being checked against the ledger, one for each
 * message and whatever came of it.
 *
 * <p>They stand outside the ledger. Once a salt is erased, its hashes prove as before that the
 * entries are what was appended, but say nothing of any text, not even to who guesses it right.
 */
public interface Salts {
  /** The event with every hash of a text salted; see {@link SaltedDetails}. */
  Mono<AuditEvent> salted(AuditEvent event);

  /** Forgets the salt of a subject for ever; completes also where there was none. */
  Mono<Void> erase(TenantId tenant, String subject);
}
