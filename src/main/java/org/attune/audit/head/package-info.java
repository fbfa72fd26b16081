/** Signed tree heads: what the ledger was at a moment, published outside the database. */
@org.springframework.modulith.NamedInterface("head")
@org.jspecify.annotations.NullMarked
package org.attune.audit.head;
