/** A patient's right to be forgotten: all that was said goes, the ledger's proofs stay. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"kernel", "access", "audit", "conversation", "approval", "delivery"})
@org.jspecify.annotations.NullMarked
package org.attune.erasure;
