/** What supervisors see: the ledger; entries, and the newest of them. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"kernel", "access", "access :: policy", "audit", "approval"})
@org.jspecify.annotations.NullMarked
package org.attune.supervision;
