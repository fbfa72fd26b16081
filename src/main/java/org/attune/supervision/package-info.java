/**
 * What supervisors see and do: the ledger, the tenant's policy, figures of decisions, samples to
 * look at, findings, and seeded checks.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "access :: account",
      "access :: policy",
      "audit",
      "audit :: head",
      "audit :: tree",
      "conversation",
      "analysis",
      "suggestion",
      "suggestion :: file",
      "approval",
      "approval :: look"
    })
@org.jspecify.annotations.NullMarked
package org.attune.supervision;
