package org.attune.audit;

import org.attune.kernel.Sha256;

/**
 * An event at its place in its tenant's chain.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param previous hash of the entry before, or of the empty string for the first
 * @param hash over seq, event and previous
 */
public record LedgerEntry(long seq, AuditEvent event, Sha256 previous, Sha256 hash) {}
