/** Finds what was done to a ledger behind its back, given nothing but its entries and old heads. */
@org.springframework.modulith.NamedInterface("verify")
@org.jspecify.annotations.NullMarked
package org.attune.audit.verify;
