package org.attune.audit.tree;

import org.attune.kernel.Sha256;
import org.attune.kernel.TenantId;

/**
 * All entries of a tenant's ledger in one hash.
 *
 * @param size number of entries
 * @param root of the Merkle tree over them; of the empty tree where there are none
 */
public record TreeHead(TenantId tenant, long size, Sha256 root) {}
